package vn.dondoc.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import vn.dondoc.rules.ReleaseDiff.Change;
import vn.dondoc.rules.ReleaseDiff.Hunk;
import vn.dondoc.rules.ReleaseDiff.Line;

/**
 * Compares two texts line by line, by Myers' greedy algorithm ("An O(ND) Difference
 * Algorithm", 1986). Texts that have little in common are shown as wholly replaced, so
 * that neither time nor memory grows with the square of what differs.
 */
final class LineDiff {

	private static final int AROUND = 3;

	private static final int MOST_EDITS = 1000;

	private final List<String> before;

	private final List<String> after;

	private final Deque<Line> script = new ArrayDeque<>();

	private LineDiff(List<String> before, List<String> after) {
		this.before = before;
		this.after = after;
	}

	static List<Hunk> between(String before, String after) {
		return hunks(new LineDiff(before.lines().toList(), after.lines().toList()).lines());
	}

	private List<Line> lines() {
		List<int[]> trace = trace();
		int x = this.before.size();
		int y = this.after.size();
		if (trace.isEmpty()) {
			while (y > 0) {
				add(0, y--);
			}
			while (x > 0) {
				add(x--, 0);
			}
			return List.copyOf(this.script);
		}
		for (int edits = trace.size() - 1; edits > 0; edits--) {
			int[] reached = trace.get(edits - 1);
			int k = x - y;
			boolean down = k == -edits || (k != edits && at(reached, k - 1) < at(reached, k + 1));
			int fromX = down ? at(reached, k + 1) : at(reached, k - 1);
			int fromY = fromX - (down ? k + 1 : k - 1);
			while (x > fromX && y > fromY) {
				add(x--, y--);
			}
			if (down) {
				add(0, y--);
			}
			else {
				add(x--, 0);
			}
		}
		while (x > 0) {
			add(x--, y--);
		}
		return List.copyOf(this.script);
	}

	// How far each diagonal is reached after 0, 1, 2, … edits; empty when too many
	private List<int[]> trace() {
		List<int[]> trace = new ArrayList<>();
		int most = Math.min(MOST_EDITS, this.before.size() + this.after.size());
		int[] previous = new int[] { 0 };
		for (int edits = 0; edits <= most; edits++) {
			int[] reached = new int[2 * edits + 1];
			for (int k = -edits; k <= edits; k += 2) {
				int x = (edits == 0) ? 0 : start(previous, edits, k);
				while (x < this.before.size() && x - k < this.after.size()
						&& this.before.get(x).equals(this.after.get(x - k))) {
					x++;
				}
				reached[k + edits] = x;
				if (x >= this.before.size() && x - k >= this.after.size()) {
					trace.add(reached);
					return trace;
				}
			}
			trace.add(reached);
			previous = reached;
		}
		return List.of();
	}

	private static int start(int[] previous, int edits, int k) {
		boolean down = k == -edits || (k != edits && at(previous, k - 1) < at(previous, k + 1));
		return down ? at(previous, k + 1) : at(previous, k - 1) + 1;
	}

	private static int at(int[] reached, int k) {
		return reached[k + reached.length / 2];
	}

	private void add(int x, int y) {
		Change change = (x == 0) ? Change.ADDED : ((y == 0) ? Change.REMOVED : Change.SAME);
		String text = (x == 0) ? this.after.get(y - 1) : this.before.get(x - 1);
		this.script.addFirst(new Line(change, x, y, text));
	}

	private static List<Hunk> hunks(List<Line> lines) {
		List<Hunk> hunks = new ArrayList<>();
		int from = -1;
		int lastChange = -1;
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).change() == Change.SAME) {
				continue;
			}
			if (from >= 0 && i - lastChange > 2 * AROUND + 1) {
				hunks.add(hunk(lines, from, lastChange));
				from = -1;
			}
			from = (from < 0) ? Math.max(0, i - AROUND) : from;
			lastChange = i;
		}
		if (from >= 0) {
			hunks.add(hunk(lines, from, lastChange));
		}
		return hunks;
	}

	private static Hunk hunk(List<Line> lines, int from, int lastChange) {
		return new Hunk(lines.subList(from, Math.min(lines.size(), lastChange + AROUND + 1)));
	}

}
