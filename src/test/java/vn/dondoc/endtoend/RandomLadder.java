package vn.dondoc.endtoend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A ladder made up by chance, as a rule file and as the test itself reckons by it.
 *
 * @param rungs its rules
 */
record RandomLadder(List<Rung> rungs) {

	private static final String HEAD = """
			package vn.dondoc.alerting
			import vn.dondoc.facts.Duty
			global vn.dondoc.facts.Alerts alerts
			""";

	/** A rule that breaks on every day, and with it all that the file says. */
	private static final String BROKEN = """
			rule "Hỏng trước hạn" when $duty : Duty( open, daysLate == 0, $days : daysLate )
			then alerts.overdue($duty).since($days); end
			rule "Hỏng sau hạn" when $duty : Duty( open, daysLeft == 0, $days : daysLeft )
			then alerts.overdue($duty).since($days); end
			""";

	static RandomLadder of(Random random) {
		List<Rung> rungs = new ArrayList<>();
		TreeSet<Integer> before = new TreeSet<>();
		for (int i = 0; i < 4; i++) {
			before.add(-1 - random.nextInt(20));
		}
		rungs.add(new Rung("UPCOMING", "", List.copyOf(before), -1_000, -1));
		rungs.add(new Rung("DUE", "", List.of(0), 0, 0));
		int first = 1 + random.nextInt(4);
		int level1 = first + 2 + random.nextInt(10);
		int level2 = level1 + 2 + random.nextInt(10);
		// Where windows leave a gap, no rule speaks for some days
		rungs.add(Rung.every("OVERDUE", "", first, 1 + random.nextInt(6), level1 - 1 - random.nextInt(2)));
		rungs.add(Rung.every("ESCALATED", "(1)", level1, 2 + random.nextInt(6), level2 - 1 - random.nextInt(2)));
		rungs.add(Rung.every("ESCALATED", "(2)", level2, 3 + random.nextInt(6), 1_000));
		return new RandomLadder(rungs);
	}

	String text(boolean broken) {
		StringBuilder text = new StringBuilder(HEAD);
		this.rungs.forEach((rung) -> text.append(rung.text()));
		return text.append(broken ? BROKEN : "").toString();
	}

	/**
	 * What a duty stands at so many days after its due date, as the log writes it.
	 */
	Optional<Point> at(int offset) {
		return this.rungs.stream()
			.filter((rung) -> offset >= rung.from() && offset <= rung.to())
			.flatMap((rung) -> rung.slots()
				.stream()
				.filter((slot) -> slot <= offset)
				.max(Comparator.naturalOrder())
				.map((slot) -> new Point(rung.stage() + rung.level(), slot))
				.stream())
			.reduce((lower, higher) -> higher);
	}

	/**
	 * A point of the ladder.
	 *
	 * @param stage the stage with its level
	 * @param offset the day, counted from the due date
	 */
	record Point(String stage, int offset) {

		@Override
		public String toString() {
			return this.stage + " " + new vn.dondoc.facts.Slot(this.offset);
		}

	}

	/**
	 * A rule.
	 *
	 * @param stage its stage
	 * @param level its level in brackets
	 * @param slots its slots
	 * @param from the first day on which it speaks
	 * @param to the last
	 */
	record Rung(String stage, String level, List<Integer> slots, int from, int to) {

		static Rung every(String stage, String level, int first, int step, int to) {
			return new Rung(stage, level,
					IntStream.iterate(first, (slot) -> slot <= 200, (slot) -> slot + step).boxed().toList(), first, to);
		}

		String text() {
			String duty = switch (this.stage) {
				case "UPCOMING" -> "daysLeft >= 1";
				case "DUE" -> "daysLeft == 0, daysLate == 0";
				default -> "daysLate >= " + this.from + ", daysLate <= " + this.to;
			};
			String step = "since(" + this.slots.get(0) + ").every("
					+ ((this.slots.size() > 1) ? this.slots.get(1) - this.slots.get(0) : 1) + ")";
			String call = switch (this.stage) {
				case "UPCOMING" -> "upcoming($duty).at("
						+ String.join(", ", this.slots.stream().map((slot) -> String.valueOf(-slot)).toList()) + ")";
				case "DUE" -> "due($duty)";
				case "OVERDUE" -> "overdue($duty)." + step;
				default -> "escalated($duty, " + this.level.charAt(1) + ")." + step;
			};
			return "rule \"" + this.stage + this.level + "\" when $duty : Duty( open, " + duty + " ) then alerts."
					+ call + "; end\n";
		}

	}

}
