package vn.dondoc.releases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import org.jspecify.annotations.Nullable;

import vn.dondoc.releases.FileDiff.Line;
import vn.dondoc.releases.FileDiff.Row;

/**
 * Lays two texts side by side, line by line. Texts that have little in common are shown
 * as wholly replaced, so that neither time nor memory grows with the square of what
 * differs.
 */
final class LineDiff {

	private static final int AROUND = 3;

	private static final int MOST_EDITS = 1000;

	private LineDiff() {
	}

	static List<Row> between(String before, String after) {
		List<Row> rows = new ArrayList<>();
		List<AbstractDelta<String>> deltas = deltas(before.lines().toList(), after.lines().toList());
		for (int i = 0; i < deltas.size(); i++) {
			AbstractDelta<String> delta = deltas.get(i);
			if (delta.getType() == DeltaType.EQUAL) {
				addAround(rows, rows(delta, false), i == 0, i == deltas.size() - 1);
			}
			else {
				rows.addAll(rows(delta, true));
			}
		}
		return rows;
	}

	private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
		try {
			return DiffUtils.diff(before, after, new MyersDiff<>(), new Bound(), true).getDeltas();
		}
		catch (TooManyEditsException ex) {
			return List.of(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
		}
	}

	private static void addAround(List<Row> rows, List<Row> alike, boolean first, boolean last) {
		int head = first ? 0 : Math.min(AROUND, alike.size());
		int tail = last ? 0 : Math.min(AROUND, alike.size() - head);
		rows.addAll(alike.subList(0, head));
		int folded = alike.size() - head - tail;
		if (folded > 0 && !last) {
			rows.add(new Row(null, null, false, folded));
		}
		rows.addAll(alike.subList(alike.size() - tail, alike.size()));
	}

	private static List<Row> rows(AbstractDelta<String> delta, boolean differ) {
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < Math.max(delta.getSource().size(), delta.getTarget().size()); i++) {
			Line left = line(delta.getSource(), i);
			Line right = line(delta.getTarget(), i);
			rows.add((differ && left != null && right != null) ? cut(left, right) : new Row(left, right, differ, 0));
		}
		return rows;
	}

	private static @Nullable Line line(Chunk<String> chunk, int index) {
		return (index < chunk.size()) ? new Line(chunk.getPosition() + index + 1, "", chunk.getLines().get(index), "")
				: null;
	}

	// Marks what differs within the two lines
	private static Row cut(Line left, Line right) {
		int start = common(left.middle(), right.middle());
		int end = common(backwards(left.middle().substring(start)), backwards(right.middle().substring(start)));
		return new Row(cut(left, start, end), cut(right, start, end), true, 0);
	}

	private static Line cut(Line line, int start, int end) {
		String text = line.middle();
		return new Line(line.number(), text.substring(0, start), text.substring(start, text.length() - end),
				text.substring(text.length() - end));
	}

	private static int common(String one, String other) {
		int differs = Arrays.mismatch(one.toCharArray(), other.toCharArray());
		return (differs < 0) ? one.length() : differs;
	}

	private static String backwards(String text) {
		return new StringBuilder(text).reverse().toString();
	}

	/**
	 * Ends a comparison that takes too many edits.
	 */
	private static final class Bound implements DiffAlgorithmListener {

		@Override
		public void diffStart() {
			// Nothing is counted yet
		}

		@Override
		public void diffStep(int edits, int most) {
			if (edits > MOST_EDITS) {
				throw new TooManyEditsException();
			}
		}

		@Override
		public void diffEnd() {
			// Nothing is kept
		}

	}

	/**
	 * The texts have little in common.
	 */
	private static final class TooManyEditsException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
