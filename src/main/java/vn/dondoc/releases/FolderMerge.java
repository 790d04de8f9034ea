package vn.dondoc.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.Release;

/**
 * What changed in the rule folder since it was taken last, put onto what runs, file by
 * file. A file that the folder left alone stays as it runs.
 *
 * @param release what would run
 * @param conflicts the files that changed in the folder and run with another text than
 * the folder had then, so that only people can say which is meant; then the release means
 * nothing
 */
record FolderMerge(Release release, List<String> conflicts) {

	/**
	 * Merges.
	 * @param base the folder as it was taken last; without a file when it never was
	 * @param runs what runs
	 * @param folder the folder as it is
	 */
	static FolderMerge of(Release base, Release runs, Release folder) {
		TreeSet<String> names = new TreeSet<>(base.files().keySet());
		names.addAll(runs.files().keySet());
		names.addAll(folder.files().keySet());
		Map<String, String> merged = new TreeMap<>();
		List<String> changed = new ArrayList<>();
		List<String> conflicts = new ArrayList<>();
		for (String name : names) {
			String before = base.files().get(name);
			String running = runs.files().get(name);
			String now = folder.files().get(name);
			boolean touched = !Objects.equals(before, now);
			if (touched) {
				changed.add(name);
			}
			if (touched && !Objects.equals(running, before) && !Objects.equals(running, now)) {
				conflicts.add(name);
			}
			put(merged, name, touched ? now : running);
		}
		// What takes the last file away takes all duties away
		return new FolderMerge(Release.of(merged), merged.isEmpty() ? changed : conflicts);
	}

	private static void put(Map<String, String> files, String name, @Nullable String text) {
		if (text != null) {
			files.put(name, text);
		}
	}

}
