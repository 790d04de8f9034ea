package vn.dondoc.releases;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * When each rule file, and each folder that may hold some, was written last, and how
 * large the files are. Folders count, since a file that is taken away leaves no other
 * trace. Cheap: no file is opened.
 *
 * @param entries the stamps by path
 */
record FolderStamps(Map<String, Stamp> entries) {

	/**
	 * Looks at a folder.
	 * @return the stamps; empty for a folder that cannot be listed, which whoever reads
	 * it will say
	 */
	static FolderStamps of(Path folder) {
		Map<String, Stamp> entries = new TreeMap<>();
		try {
			Files.walkFileTree(folder.toRealPath(), new Collector(entries));
			return new FolderStamps(entries);
		}
		catch (IOException ex) {
			return new FolderStamps(Map.of());
		}
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
	 */
	record Stamp(FileTime written, long size) {
	}

	private static final class Collector extends SimpleFileVisitor<Path> {

		private final Map<String, Stamp> entries;

		private boolean inside;

		private Collector(Map<String, Stamp> entries) {
			this.entries = entries;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
			if (this.inside && hidden(folder)) {
				return FileVisitResult.SKIP_SUBTREE;
			}
			this.inside = true;
			this.entries.put(folder.toString(), new Stamp(attributes.lastModifiedTime(), 0));
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			if (!hidden(file) && file.toString().toLowerCase(Locale.ROOT).endsWith(".drl")) {
				// Where the file is a link, what it leads to is what counts
				BasicFileAttributes real = attributes.isSymbolicLink()
						? Files.readAttributes(file, BasicFileAttributes.class) : attributes;
				this.entries.put(file.toString(), new Stamp(real.lastModifiedTime(), real.size()));
			}
			return FileVisitResult.CONTINUE;
		}

		private static boolean hidden(Path path) {
			return path.getFileName().toString().startsWith(".");
		}

	}

}
