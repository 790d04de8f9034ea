package vn.dondoc.web.rules;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.ReleaseDiff;
import vn.dondoc.rules.ReleaseDiff.Change;
import vn.dondoc.rules.ReleaseDiff.FileDiff;
import vn.dondoc.rules.ReleaseDiff.Hunk;

/**
 * How a file differs between two releases, side by side.
 *
 * @param name the file
 * @param change what became of it
 * @param added lines only in the later one
 * @param removed lines only in the earlier one
 * @param rows the rows; long stretches that are alike are folded
 */
record FileDifference(String name, Change change, long added, long removed, List<Row> rows) {

	/**
	 * The files that differ.
	 */
	static List<FileDifference> between(Release earlier, Release later) {
		return ReleaseDiff.between(earlier, later).files().stream().map(FileDifference::of).toList();
	}

	private static FileDifference of(FileDiff file) {
		List<Row> rows = new ArrayList<>();
		int last = 0;
		for (Hunk hunk : file.hunks()) {
			int folded = hunk.lines()
				.stream()
				.mapToInt(ReleaseDiff.Line::before)
				.filter((number) -> number > 0)
				.findFirst()
				.orElse(last + 1) - last - 1;
			if (folded > 0) {
				rows.add(new Row(null, null, false, folded));
			}
			new SideBySide(rows).add(hunk.lines());
			last = hunk.lines().stream().mapToInt(ReleaseDiff.Line::before).max().orElse(last);
		}
		return new FileDifference(file.name(), file.change(), count(file, Change.ADDED), count(file, Change.REMOVED),
				rows);
	}

	private static long count(FileDiff file, Change change) {
		return file.hunks()
			.stream()
			.flatMap((hunk) -> hunk.lines().stream())
			.filter((line) -> line.change() == change)
			.count();
	}

	/**
	 * A row.
	 *
	 * @param before the line until now; {@code null} if there is none
	 * @param after the line from now on; {@code null} if there is none
	 * @param differs whether they differ
	 * @param folded how many rows that are alike it stands for; 0 for a row of its own
	 */
	record Row(@Nullable Line before, @Nullable Line after, boolean differs, int folded) {
	}

	/**
	 * A line, cut where it differs.
	 *
	 * @param number its number, from 1
	 * @param start what it has in common with the other line at its start
	 * @param middle what differs
	 * @param end what it has in common at its end
	 */
	record Line(int number, String start, String middle, String end) {

		Line(int number, String text) {
			this(number, "", text, "");
		}

	}

}
