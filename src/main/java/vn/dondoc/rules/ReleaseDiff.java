package vn.dondoc.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What differs between two releases, file by file and line by line.
 *
 * @param files the files that differ, by name
 */
public record ReleaseDiff(List<FileDiff> files) {

	/**
	 * Takes a private copy.
	 */
	public ReleaseDiff {
		files = List.copyOf(files);
	}

	/**
	 * Compares two releases.
	 * @param from the earlier one
	 * @param to the later one
	 * @return the differences
	 */
	public static ReleaseDiff between(Release from, Release to) {
		TreeSet<String> names = new TreeSet<>(from.files().keySet());
		names.addAll(to.files().keySet());
		List<FileDiff> files = new ArrayList<>();
		for (String name : names) {
			String before = from.files().getOrDefault(name, "");
			String after = to.files().getOrDefault(name, "");
			if (!from.files().containsKey(name)) {
				files.add(new FileDiff(name, Change.ADDED, LineDiff.between(before, after)));
			}
			else if (!to.files().containsKey(name)) {
				files.add(new FileDiff(name, Change.REMOVED, LineDiff.between(before, after)));
			}
			else if (!before.equals(after)) {
				files.add(new FileDiff(name, Change.CHANGED, LineDiff.between(before, after)));
			}
		}
		return new ReleaseDiff(files);
	}

	/**
	 * What became of a file or a line.
	 */
	public enum Change {

		/** It is new. */
		ADDED,
		/** It is gone. */
		REMOVED,
		/** It is another; files only. */
		CHANGED,
		/** It is as it was; lines only. */
		SAME

	}

	/**
	 * A file that differs.
	 *
	 * @param name its name, relative to the rule folder
	 * @param change what became of it
	 * @param hunks the places where it differs, from the top, with three lines around
	 * each; empty when only line ends differ
	 */
	public record FileDiff(String name, Change change, List<Hunk> hunks) {

		/**
		 * Takes a private copy.
		 */
		public FileDiff {
			hunks = List.copyOf(hunks);
		}

	}

	/**
	 * A place where a file differs.
	 *
	 * @param lines its lines in order; of a changed stretch, first what is gone, then
	 * what is new
	 */
	public record Hunk(List<Line> lines) {

		/**
		 * Takes a private copy.
		 */
		public Hunk {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * A line.
	 *
	 * @param change what became of it
	 * @param before its number in the earlier file, from 1; 0 for a new line
	 * @param after its number in the later file, from 1; 0 for a line that is gone
	 * @param text the line without its end
	 */
	public record Line(Change change, int before, int after, String text) {
	}

}
