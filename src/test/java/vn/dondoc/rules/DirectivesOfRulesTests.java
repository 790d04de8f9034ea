package vn.dondoc.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.findings.Finding;
import vn.dondoc.records.Progress;
import vn.dondoc.rules.engine.RuleCompiler;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;

class DirectivesOfRulesTests {

	private static final OrgUnit UNIT = Facts.anyUnit();

	private static final LocalDate DAY = LocalDate.of(2022, 9, 1);

	private static final String OWES = RuleTexts
		.owing(RuleTexts.owes("1 Mạng", "duties.milestone($holder, \"wan\").on(2022, 9, 15);"));

	private static final String COMMON = RuleTexts.alerting(RuleTexts.says("Chung", "alerts.upcoming($duty).at(30);"));

	private static final String OWN = RuleTexts.alerting(RuleTexts.says("Riêng", "alerts.upcoming($duty).at(20);"));

	private final Map<String, String> files = new HashMap<>(Map.of("directive.yml", "code: top", "a.drl", OWES,
			"ladder.drl", COMMON, "b/directive.yml", "code: b", "b/a.drl", OWES));

	@Test
	void oneCodeInTwoDirectivesMakesTwoDuties() {
		assertThat(compiled().owed(List.of(UNIT), DAY).results()).extracting(OwedDuty::key)
			.containsExactlyInAnyOrder(key("top"), key("b"));
		assertThat(compiled().imposed().of("wan")).containsExactly("b", "top");
	}

	@Test
	void rulesAboutDutiesInADirectivesOwnFolderTakeThePlaceOfTheCommonOnes() {
		assertThat(slots()).isEqualTo(Map.of(key("top"), "D-30 Chung", key("b"), "D-30 Chung"));
		this.files.put("b/ladder.drl", OWN);
		assertThat(slots()).isEqualTo(Map.of(key("top"), "D-30 Chung", key("b"), "D-20 Riêng"));
	}

	@Test
	void aVerdictOfAnotherDirectivesRuleIsNotAsked() {
		this.files.put("b/ladder.drl", OWN);
		Rulebook rulebook = compiled();
		new Evaluator(rulebook, Calendars.computed()).evaluate(List.of(UNIT), Progress.NONE, DAY)
			.duties()
			.forEach((duty) -> assertThat(rulebook.verdicts(duty.entry().duty(), DAY)).singleElement()
				.satisfies((verdict) -> assertThat(verdict.outline().source().rule())
					.isEqualTo(duty.entry().key().directive().equals("b") ? "Riêng" : "Chung")));
	}

	@Test
	void afterItsLastDayADirectiveImposesNothing() {
		this.files.put("b/directive.yml", "code: b\nuntil: 2022-09-01");
		assertThat(compiled().owed(List.of(UNIT), DAY).results()).hasSize(2);
		assertThat(compiled().owed(List.of(UNIT), DAY.plusDays(1)).results()).extracting(OwedDuty::directive)
			.containsExactly("top");
		assertThat(compiled().verdicts(UNIT, DAY.plusDays(1))).filteredOn((verdict) -> !verdict.inForce())
			.singleElement()
			.satisfies((verdict) -> assertThat(verdict.outline().expires()).isEqualTo(DAY.plusDays(1)));
	}

	@Test
	void theLadderOfTheRuleFolderOutlivesItsDirective() {
		this.files.put("directive.yml", "code: top\nuntil: 2022-08-31");
		assertThat(slots()).isEqualTo(Map.of(key("b"), "D-30 Chung"));
	}

	private Map<DutyKey, String> slots() {
		Map<DutyKey, String> slots = new HashMap<>();
		Evaluator evaluator = new Evaluator(compiled(), Calendars.computed());
		evaluator.evaluate(List.of(UNIT), Progress.NONE, DAY).duties().forEach((duty) -> {
			Finding finding = duty.finding();
			slots.put(duty.entry().key(), (finding != null) ? finding.slot() + " " + finding.rule().rule() : "none");
		});
		return slots;
	}

	private static DutyKey key(String directive) {
		return new DutyKey(UNIT.code(), directive, "wan", "");
	}

	private Rulebook compiled() {
		return RuleCompiler.compile(Release.of(this.files));
	}

}
