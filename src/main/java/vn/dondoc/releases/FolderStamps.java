package vn.dondoc.releases;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;

import vn.dondoc.configfile.FolderEntry;
import vn.dondoc.rules.RuleFolder;

/**
 * When each rule file, and each folder that may hold some, was written last, how large
 * the files are and where they really are: a mounted ConfigMap is changed by another link
 * alone. Folders count, since a file that is taken away leaves no other trace. Cheap: no
 * file is opened.
 *
 * @param entries the stamps by name
 */
record FolderStamps(Map<String, Stamp> entries) {

	/**
	 * Looks at a folder.
	 * @return the stamps; empty for a folder that cannot be listed, which whoever reads
	 * it will say
	 */
	static FolderStamps of(Path folder) {
		Map<String, Stamp> entries = new TreeMap<>();
		RuleFolder.look(folder).forEach((entry) -> entries.put(entry.file().name(), Stamp.of(entry)));
		return new FolderStamps(entries);
	}

	/**
	 * Whether nothing was written later than a moment.
	 */
	boolean before(FileTime moment) {
		return this.entries.values().stream().allMatch((stamp) -> stamp.written().compareTo(moment) <= 0);
	}

	/**
	 * The stamp of one file or folder.
	 *
	 * @param written when it was written last
	 * @param size its size; 0 for a folder
	 * @param place where it really is
	 */
	record Stamp(FileTime written, long size, Path place) {

		private static Stamp of(FolderEntry entry) {
			return new Stamp(entry.written(), entry.size(), entry.file().path());
		}

	}

}
