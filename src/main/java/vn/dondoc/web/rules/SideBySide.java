package vn.dondoc.web.rules;

import java.util.ArrayList;
import java.util.List;

import vn.dondoc.rules.ReleaseDiff;
import vn.dondoc.web.rules.FileDifference.Line;
import vn.dondoc.web.rules.FileDifference.Row;

/**
 * Lays what is gone beside what came in its place.
 */
final class SideBySide {

	private final List<Row> rows;

	private final List<Line> gone = new ArrayList<>();

	private final List<Line> come = new ArrayList<>();

	SideBySide(List<Row> rows) {
		this.rows = rows;
	}

	void add(List<ReleaseDiff.Line> lines) {
		for (ReleaseDiff.Line line : lines) {
			switch (line.change()) {
				case REMOVED -> this.gone.add(new Line(line.before(), line.text()));
				case ADDED -> this.come.add(new Line(line.after(), line.text()));
				default -> {
					pair();
					this.rows.add(new Row(new Line(line.before(), line.text()), new Line(line.after(), line.text()),
							false, 0));
				}
			}
		}
		pair();
	}

	private void pair() {
		for (int i = 0; i < Math.max(this.gone.size(), this.come.size()); i++) {
			if (i < this.gone.size() && i < this.come.size()) {
				this.rows.add(cut(this.gone.get(i), this.come.get(i)));
			}
			else {
				this.rows.add(new Row((i < this.gone.size()) ? this.gone.get(i) : null,
						(i < this.come.size()) ? this.come.get(i) : null, true, 0));
			}
		}
		this.gone.clear();
		this.come.clear();
	}

	/**
	 * Marks what differs within the two lines.
	 */
	private static Row cut(Line left, Line right) {
		String one = left.middle();
		String other = right.middle();
		int shorter = Math.min(one.length(), other.length());
		int start = 0;
		while (start < shorter && one.charAt(start) == other.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
			end++;
		}
		return new Row(cut(left.number(), one, start, end), cut(right.number(), other, start, end), true, 0);
	}

	private static Line cut(int number, String text, int start, int end) {
		return new Line(number, text.substring(0, start), text.substring(start, text.length() - end),
				text.substring(text.length() - end));
	}

}
