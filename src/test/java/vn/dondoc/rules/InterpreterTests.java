package vn.dondoc.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Work;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why a rule speaks, or does not: what is told must be what the engine does.
 */
class InterpreterTests {

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	private static final int RULES = 150;

	private static final int FACTS = 150;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void theVerdictsOnDutiesAreTheEngines(long seed) {
		Random random = new Random(seed);
		String[] rules = IntStream.range(0, RULES)
			.mapToObj(
					(i) -> RuleTexts.rule("R" + i, "$d : Duty( " + conditions(random, true) + " )", "alerts.due($d);"))
			.toArray(String[]::new);
		Rulebook rulebook = RuleTexts.compiled(RuleTexts.alerting(rules));
		for (Duty duty : IntStream.range(0, FACTS).mapToObj((i) -> duty(random)).toList()) {
			Answer<AlertCall> answer = rulebook.calls(List.of(duty), DAY);
			assertThat(answer.failures()).isEmpty();
			compare(rulebook, duty,
					answer.results().stream().map((call) -> call.source().rule()).collect(Collectors.toSet()),
					rulebook.verdicts(duty, DAY));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 4, 5 })
	void theVerdictsOnUnitsAreTheEngines(long seed) {
		Random random = new Random(seed);
		String[] rules = IntStream.range(0, RULES)
			.mapToObj((i) -> RuleTexts.rule("R" + i, "$d : OrgUnit( " + conditions(random, false) + " )",
					"duties.standing($d, \"a\");"))
			.toArray(String[]::new);
		Rulebook rulebook = RuleTexts.compiled(RuleTexts.owing(rules));
		for (OrgUnit unit : IntStream.range(0, FACTS).mapToObj((i) -> unit(random)).toList()) {
			compare(rulebook, unit,
					rulebook.owed(List.of(unit), DAY)
						.results()
						.stream()
						.map((duty) -> duty.source().rule())
						.collect(Collectors.toSet()),
					rulebook.verdicts(unit, DAY));
		}
	}

	private static void compare(Rulebook rulebook, Object fact, Set<String> engine, List<RuleVerdict> verdicts) {
		Set<String> speaking = verdicts.stream()
			.filter(RuleVerdict::speaks)
			.map((verdict) -> verdict.outline().source().rule())
			.collect(Collectors.toSet());
		Set<String> different = new TreeSet<>(speaking);
		different.removeAll(engine);
		Set<String> missing = new TreeSet<>(engine);
		missing.removeAll(speaking);
		different.addAll(missing);
		assertThat(rulebook.outlines()
			.stream()
			.filter((outline) -> different.contains(outline.source().rule()))
			.map((outline) -> outline.conditions() + " engine " + engine.contains(outline.source().rule()))
			.toList()).as(fact.toString()).isEmpty();
	}

	private static String conditions(Random random, boolean duty) {
		return IntStream.rangeClosed(0, random.nextInt(3))
			.mapToObj((i) -> tree(random, duty, random.nextInt(4)))
			.collect(Collectors.joining(", "));
	}

	private static String tree(Random random, boolean duty, int depth) {
		if (depth == 0) {
			return leaf(random, duty);
		}
		String left = tree(random, duty, depth - 1);
		return switch (random.nextInt(5)) {
			case 0 -> "!(" + left + ")";
			case 1 -> "(" + left + " || " + tree(random, duty, depth - 1) + ")";
			case 2 -> left + " && " + tree(random, duty, depth - 1);
			case 3 -> left + " || " + tree(random, duty, depth - 1) + " && " + leaf(random, duty);
			default -> "(" + left + ") && !(" + tree(random, duty, depth - 1) + ")";
		};
	}

	private static String leaf(Random random, boolean duty) {
		String order = pick(random, "==", "!=", "<", "<=", ">", ">=");
		String same = pick(random, "==", "!=");
		String prefix = duty ? "holder." : "";
		if (duty && random.nextInt(4) > 0) {
			return switch (random.nextInt(11)) {
				case 0 -> pick(random, "daysLeft", "daysLate") + " " + order + " " + (random.nextInt(7) - 1);
				case 1 -> "daysLeft " + order + " daysLate";
				case 2 -> pick(random, "target", "reading") + " " + order + " "
						+ pick(random, "0", "66.67", "80", "80.0", "100", "-1");
				case 3 -> "reading " + order + " target";
				case 4 -> pick(random, "due", "startsOn", "calendarDue") + " " + order + " \""
						+ pick(random, "01-Jun-2022", "30-Sep-2022", "1-oct-2022") + "\"";
				case 5 -> pick(random, "due", "target", "daysLate", "reading", "clause") + " " + same + " null";
				case 6 -> "calendarDue " + order + " due";
				case 7 -> "work " + pick(random, "in", "not in") + " (\"REPORTED\", \"COMPLETED\")";
				case 8 -> "kind == \"TARGET\" || == \"STANDING\"";
				case 9 -> pick(random, "open", "!open", "awaitingVerification", "open == false", "open != true");
				default -> random.nextInt(6) + " " + order + " daysLate";
			};
		}
		return switch (random.nextInt(7)) {
			case 0 -> prefix + pick(random, "specialised", "active") + pick(random, "", " == true", " != true");
			case 1 -> prefix + "kind " + same + " \"" + pick(random, "A", "B", "Vụ 'X' 50% #1 {a}") + "\"";
			case 2 -> prefix + "lists " + pick(random, "contains", "not contains") + " \"l" + random.nextInt(3) + "\"";
			case 3 -> prefix + "parent " + same + " " + pick(random, "null", "\"P\"", "\"Q\"");
			case 4 -> prefix + "parent " + pick(random, "in", "not in") + " (\"P\", \"Q\")";
			case 5 -> prefix + "parent " + same + " " + prefix + "code";
			default -> "\"A\" " + same + " " + prefix + "kind";
		};
	}

	private static OrgUnit unit(Random random) {
		List<String> lists = new ArrayList<>();
		IntStream.range(0, 3).filter((i) -> random.nextBoolean()).forEach((i) -> lists.add("l" + i));
		String parent = pick(random, "P", "Q", "none");
		return new OrgUnit(pick(random, "P", "X"), "Name", pick(random, "A", "B", "Vụ 'X' 50% #1 {a}"),
				random.nextBoolean(), lists, parent.equals("none") ? null : parent, random.nextBoolean());
	}

	private static Duty duty(Random random) {
		DutyKind kind = pick(random, DutyKind.values());
		boolean dated = random.nextInt(3) > 0;
		LocalDate due = LocalDate.of(2022, pick(random, 6, 9, 10), 30).plusDays(random.nextInt(2));
		int offset = random.nextInt(11) - 5;
		return new Duty(unit(random), "wan", "1.g", kind.name(), random.nextBoolean() ? due : null,
				dated ? due.minusDays(random.nextInt(2)) : null, dated ? due : null, pick(random, Work.values()).name(),
				dated ? Math.max(0, -offset) : null, dated ? Math.max(0, offset) : null, percentage(random),
				percentage(random), "", "");
	}

	private static @Nullable BigDecimal percentage(Random random) {
		String text = pick(random, "none", "0", "66.67", "80", "80.00", "100");
		return text.equals("none") ? null : new BigDecimal(text);
	}

	@SafeVarargs
	private static <T> T pick(Random random, T... choices) {
		return choices[random.nextInt(choices.length)];
	}

	@Test
	void whatAConditionSeesIsTold() {
		Rulebook rulebook = RuleTexts.compiled(RuleTexts.alerting(RuleTexts.rule("A",
				"$d : Duty( open, holder.kind == \"SCHOOL\","
						+ " daysLate >= 1 || due == null, $n : daysLeft, holder.lists contains \"x\" )",
				"alerts.due($d);")));
		RuleVerdict verdict = rulebook.verdicts(Facts.duty("VPB", 3), DAY).get(0);
		assertThat(verdict.speaks()).isFalse();
		assertThat(verdict.inForce()).isTrue();
		assertThat(verdict.conditions()).extracting(RuleVerdict.Outcome::holds)
			.containsExactly(true, false, true, true, false);
		assertThat(verdict.conditions()).extracting((outcome) -> String.join(", ", outcome.seen()))
			.containsExactly("open = true", "holder.kind = \"DEPARTMENT\"", "daysLate = 3, due = 2022-09-30", "",
					"holder.lists = []");
		assertThat(verdict.conditions()).extracting((outcome) -> outcome.condition().text())
			.containsExactly("open", "holder.kind == \"SCHOOL\"", "daysLate >= 1 || due == null", "$n : daysLeft",
					"holder.lists contains \"x\"");
	}

	@Test
	void anOutlineSaysWhatARuleAsksAndCallsFor() {
		Rulebook rulebook = RuleTexts.compiled(
				RuleTexts.owing(RuleTexts.rule("A", "$h : OrgUnit( kind in (\"A\", \"B\"), !(lists contains \"x\") )",
						"duties.milestone($h, \"wan\")\n        .inMonth(2022, 9) ;")));
		RuleOutline outline = rulebook.outlines().get(0);
		assertThat(outline.fact()).isEqualTo("OrgUnit");
		assertThat(outline.obligation()).isEqualTo("wan");
		assertThat(outline.lastLine()).isEqualTo(10);
		assertThat(outline.statement()).isEqualTo("duties.milestone($h, \"wan\")\n        .inMonth(2022, 9)");
		assertThat(outline.mentions()).containsExactly(new RuleOutline.Mention("kind", "A", 6, 28),
				new RuleOutline.Mention("kind", "B", 6, 33), new RuleOutline.Mention("lists", "x", 6, 56));
		assertThat(rulebook.obligations()).containsExactly("wan");
	}

}
