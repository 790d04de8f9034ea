package vn.dondoc.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.Release;

/**
 * How a rule file differs between two releases, side by side.
 *
 * @param name its name, relative to the rule folder
 * @param change what became of it
 * @param added how many lines only the later one has
 * @param removed how many lines only the earlier one has
 * @param rows where it differs, from the top, with three lines around each place; empty
 * when only line ends differ
 */
public record FileDiff(String name, Change change, long added, long removed, List<Row> rows) {

	/**
	 * Takes a private copy.
	 */
	public FileDiff {
		rows = List.copyOf(rows);
	}

	/**
	 * Compares two releases.
	 * @param from the earlier one
	 * @param to the later one
	 * @return the files that differ, by name
	 */
	public static List<FileDiff> between(Release from, Release to) {
		TreeSet<String> names = new TreeSet<>(from.files().keySet());
		names.addAll(to.files().keySet());
		List<FileDiff> files = new ArrayList<>();
		for (String name : names) {
			String before = from.files().get(name);
			String after = to.files().get(name);
			if (!Objects.equals(before, after)) {
				files.add(of(name, before, after));
			}
		}
		return files;
	}

	private static FileDiff of(String name, @Nullable String before, @Nullable String after) {
		List<Row> rows = LineDiff.between((before != null) ? before : "", (after != null) ? after : "");
		Change change = (before == null) ? Change.ADDED : ((after == null) ? Change.REMOVED : Change.CHANGED);
		return new FileDiff(name, change, rows.stream().filter((row) -> row.differs() && row.after() != null).count(),
				rows.stream().filter((row) -> row.differs() && row.before() != null).count(), rows);
	}

	/**
	 * What became of a file.
	 */
	public enum Change {

		/** It is new. */
		ADDED,
		/** It is gone. */
		REMOVED,
		/** It is another. */
		CHANGED

	}

	/**
	 * A row.
	 *
	 * @param before the line until now; {@code null} if there is none
	 * @param after the line from now on; {@code null} if there is none
	 * @param differs whether they differ
	 * @param folded how many rows that are alike it stands for; 0 for a row of its own
	 */
	public record Row(@Nullable Line before, @Nullable Line after, boolean differs, int folded) {
	}

	/**
	 * A line, cut where it differs.
	 *
	 * @param number its number, from 1
	 * @param start what it has in common with the other line at its start
	 * @param middle what differs; the whole line when there is no other or it is the same
	 * @param end what it has in common at its end
	 */
	public record Line(int number, String start, String middle, String end) {
	}

}
