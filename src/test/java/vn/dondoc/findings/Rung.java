package vn.dondoc.findings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Stage;

/**
 * A rung of a ladder, as a rule says it and as an oracle reckons it: the oracle lists all
 * slots there are and takes the last that is not in the future.
 *
 * @param name the rule's name
 * @param stage the stage
 * @param escalation the level, should the stage be escalated
 * @param days days from the due date; only the first counts after it
 * @param every the distance after it
 * @param recipient who is told besides the holder
 */
record Rung(String name, Stage stage, int escalation, List<Integer> days, int every, String recipient) {

	static final int FURTHEST = 120;

	int level() {
		return (this.stage == Stage.ESCALATED) ? this.escalation : 0;
	}

	String statement() {
		String numbers = this.days.stream().map(String::valueOf).collect(Collectors.joining(", "));
		String since = ".since(" + this.days.get(0) + ").every(" + this.every + ")";
		String said = switch (this.stage) {
			case UPCOMING -> "upcoming($duty).at(" + numbers + ")";
			case DUE -> "due($duty)";
			case OVERDUE -> "overdue($duty)" + since;
			default -> "escalated($duty, " + this.escalation + ")" + since;
		};
		return "alerts." + said + ".to(\"" + this.recipient + "\");";
	}

	@Nullable Integer slot(int offset) {
		return slots().stream().filter((slot) -> slot <= offset).max(Integer::compare).orElse(null);
	}

	private List<Integer> slots() {
		return switch (this.stage) {
			case UPCOMING -> this.days.stream().map((day) -> -day).toList();
			case DUE -> List.of(0);
			default -> IntStream.iterate(this.days.get(0), (day) -> day <= FURTHEST, (day) -> day + this.every)
				.boxed()
				.toList();
		};
	}

	/**
	 * How high it stands among the rungs that speak on a day.
	 * @param offset the day
	 * @return the higher, the more it counts
	 */
	long rank(int offset) {
		Integer slot = slot(offset);
		int stages = List.of(Stage.UPCOMING, Stage.DUE, Stage.OVERDUE, Stage.ESCALATED).indexOf(this.stage);
		return stages * 1_000_000L + level() * 10_000L + ((slot != null) ? slot : 0);
	}

}
