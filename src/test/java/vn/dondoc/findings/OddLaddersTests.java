package vn.dondoc.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.Stage;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ladders with random numbers against an oracle that knows nothing of rules: it lists the
 * days of each rung and picks.
 */
class OddLaddersTests {

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	private static final List<Stage> STAGES = List.of(Stage.UPCOMING, Stage.DUE, Stage.OVERDUE, Stage.ESCALATED);

	private final Random random = new Random(4507);

	@Test
	void theHighestStageAndItsLatestSlotAreSaidWhateverTheNumbers() {
		for (int ladder = 0; ladder < 12; ladder++) {
			List<Rung> rungs = rungs(1 + this.random.nextInt(5));
			Evaluator evaluator = evaluator(rungs);
			List<Duty> duties = duties();
			Map<DutyKey, Finding> findings = evaluator.findings(duties, DAY, new ArrayList<>());
			for (Duty duty : duties) {
				assertThat(said(findings.get(duty.key()))).as("%s for %s", duty.offset(), rungs)
					.isEqualTo(expected(rungs, offset(duty)));
			}
		}
	}

	@Test
	void theOrderOfRulesFilesDutiesAndChunksDoesNotMatter() {
		List<Rung> rungs = rungs(6);
		List<Duty> duties = duties();
		Map<DutyKey, Finding> findings = evaluator(rungs).findings(duties, DAY, new ArrayList<>());
		List<Rung> shuffledRungs = new ArrayList<>(rungs);
		List<Duty> shuffled = new ArrayList<>(duties);
		for (int i = 0; i < 3; i++) {
			Collections.shuffle(shuffledRungs, this.random);
			Collections.shuffle(shuffled, this.random);
			Evaluator other = evaluator(shuffledRungs);
			Map<DutyKey, Finding> chunked = new TreeMap<>();
			for (Duty duty : shuffled.subList(0, 40)) {
				chunked.putAll(other.findings(List.of(duty), DAY, new ArrayList<>()));
			}
			chunked.putAll(other.findings(shuffled.subList(40, shuffled.size()), DAY, new ArrayList<>()));
			assertThat(said(chunked)).isEqualTo(said(findings));
		}
	}

	private List<Rung> rungs(int number) {
		List<Rung> rungs = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			Stage stage = STAGES.get(this.random.nextInt(STAGES.size()));
			List<Integer> days = this.random.ints(1 + this.random.nextInt(4), 1, 40).boxed().toList();
			rungs.add(new Rung("Rung " + i, stage, 1 + this.random.nextInt(3), days, 1 + this.random.nextInt(9),
					this.random.nextBoolean() ? "FOCAL_POINT" : "LEADERSHIP"));
		}
		return rungs;
	}

	private static List<Duty> duties() {
		List<Duty> duties = new ArrayList<>();
		for (int offset = -Rung.FURTHEST; offset <= Rung.FURTHEST; offset++) {
			duties.add(Facts.duty("U" + offset, offset));
		}
		return duties;
	}

	// Every second rung stands in another file
	private static Evaluator evaluator(List<Rung> rungs) {
		StringBuilder one = new StringBuilder();
		StringBuilder other = new StringBuilder();
		for (Rung rung : rungs) {
			((one.length() <= other.length()) ? one : other).append(RuleTexts.says(rung.name(), rung.statement()));
		}
		Rulebook rulebook = RuleTexts.compiled(RuleTexts.alerting(one.toString()),
				RuleTexts.alerting(other.toString()));
		return new Evaluator(rulebook, Calendars.computed());
	}

	private static @Nullable String expected(List<Rung> rungs, int offset) {
		Rung best = null;
		for (Rung rung : rungs) {
			if (rung.slot(offset) != null && (best == null || rung.rank(offset) > best.rank(offset))) {
				best = rung;
			}
		}
		if (best == null) {
			return null;
		}
		Set<String> recipients = new HashSet<>();
		long rank = best.rank(offset);
		rungs.stream()
			.filter((rung) -> rung.slot(offset) != null && rung.rank(offset) == rank)
			.forEach((rung) -> recipients.add(rung.recipient()));
		long spoken = rungs.stream().filter((rung) -> rung.slot(offset) != null).count();
		return best.stage() + " " + best.level() + " " + best.slot(offset) + " HOLDER"
				+ (recipients.contains("FOCAL_POINT") ? " FOCAL_POINT" : "")
				+ (recipients.contains("LEADERSHIP") ? " LEADERSHIP" : "") + ", muted " + (spoken - 1);
	}

	private static @Nullable String said(@Nullable Finding finding) {
		return (finding == null) ? null
				: finding.stage() + " " + finding.level() + " " + finding.slot().offset() + " "
						+ finding.recipients().stream().map(Enum::name).collect(Collectors.joining(" ")) + ", muted "
						+ finding.muted().size();
	}

	private static String said(Map<DutyKey, Finding> findings) {
		return new TreeMap<>(findings).entrySet()
			.stream()
			.map((entry) -> entry.getKey() + " " + said(entry.getValue()) + " " + entry.getValue().rule().rule() + " "
					+ entry.getValue().muted())
			.collect(Collectors.joining("\n"));
	}

	private static int offset(Duty duty) {
		Integer offset = duty.offset();
		return (offset != null) ? offset : Integer.MIN_VALUE;
	}

}
