package vn.dondoc.rules.engine;

import java.time.LocalDate;
import java.util.List;

import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.utils.KieHelper;

import vn.dondoc.directives.Directives;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.rules.AlertCall;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.RuleText;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.Slots;
import vn.dondoc.rules.language.RuleFile;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.dondoc.rules.engine.RuleTexts.alerting;
import static vn.dondoc.rules.engine.RuleTexts.compiled;
import static vn.dondoc.rules.engine.RuleTexts.owes;
import static vn.dondoc.rules.engine.RuleTexts.owing;
import static vn.dondoc.rules.engine.RuleTexts.rule;
import static vn.dondoc.rules.engine.RuleTexts.says;
import static vn.dondoc.rules.engine.RuleTexts.unchecked;

/**
 * A rule that breaks while it runs is named; the other files still count.
 */
class BrokenRulesTests {

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	private static final String HEALTHY = owing(owes("Healthy", "duties.standing($holder, \"healthy\");"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					milestone($holder, "a").inMonth(2022, 13)   | month is 13; expected 1 to 12
					milestone($holder, "a").beforeMonth(2022, 0) | month is 0; expected 1 to 12
					milestone($holder, "a").on(2022, 2, 30)     | day is 30; expected 1 to 28 in 2022-02
					milestone($holder, "a").byEndOf(22)         | year is 22; expected 1901 to 2198
					commencement($holder, "a").from(2023, 2, 29) | day is 29; expected 1 to 28 in 2023-02
					target($holder, "a", 0).byEndOf(2022)       | target percent is 0.0; expected above 0
					target($holder, "a", -5).byEndOf(2022)      | target percent is -5.0; expected above 0
					target($holder, "a", 80)                    | obligation 'a' is without a day; expected .inMonth(y, m), .beforeMonth(y, m), .on(y, m, d) or .byEndOf(y) after it
					commencement($holder, "a")                  | obligation 'a' is without a day; expected .from(y, m, d) after it
					periodic($holder, "a").everyMonth(5)        | obligation 'a' is without a first day; expected .from(y, m, d) after .everyWeek, .everyMonth, .everyQuarter, .everyHalfYear or .everyYear
					periodic($holder, "a").everyWeek(8).from(2022, 7, 1) | day of the week is 8; expected 1 (Monday) to 7 (Sunday)
					periodic($holder, "a").everyQuarter(1, 32).from(2022, 7, 1) | day of the month is 32; expected 1 to 31
					periodic($holder, "a").everyMonth(5).from(2022, 7, 2).until(2022, 7, 1) | the last day 2022-07-01 lies before the first, 2022-07-02
					standing($holder, "a b")                    | obligation code is 'a b'; expected letters, digits, '.', '_' or '-', at most 100
					""")
	void aSenselessDutyIsNamedByFileLineAndRule(String statement, String message) {
		String broken = owing(owes("Fine", "duties.standing($holder, \"fine\");"),
				owes("Broken", "duties." + statement + ";"));
		Answer<OwedDuty> answer = unchecked(broken, HEALTHY).owed(List.of(Facts.anyUnit()), DAY);
		assertThat(answer.failures()).extracting(RuleFailure::toString)
			.containsExactly("a.drl:10:1: rule \"Broken\": " + message);
		assertThat(answer.results()).extracting(OwedDuty::obligation).containsExactly("healthy");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					upcoming($duty).at(30, -7)                 | at is given -7 days; expected 1 to 100000
					upcoming($duty).at()                       | at() is given without days; expected for instance at(30, 14, 7, 3, 1)
					upcoming($duty)                            | an alert is without a day; expected .at(days, …) after it
					overdue($duty)                             | an alert is without a day; expected .since(day) or .since(day).every(days) after it
					overdue($duty).since(0)                    | since is given 0 days; expected 1 to 100000
					overdue($duty).since(1).every(0)           | every is given 0 days; expected 1 to 100000
					escalated($duty, 0).since(15)              | level is 0; expected 1 to 9
					due($duty).to("BOSS")                      | recipient is 'BOSS'; expected one of [HOLDER, FOCAL_POINT, LEADERSHIP]
					""")
	void aSenselessAlertIsNamedByFileLineAndRule(String statement, String message) {
		String broken = alerting(says("Fine", "alerts.due($duty);"), says("Broken", "alerts." + statement + ";"));
		Answer<AlertCall> answer = unchecked(broken, alerting(says("Healthy", "alerts.due($duty);")))
			.calls(List.of(Facts.duty("VPB", 0)), DAY);
		assertThat(answer.failures()).extracting(RuleFailure::toString)
			.containsExactly("a.drl:10:1: rule \"Broken\": " + message);
		assertThat(answer.results()).extracting((call) -> call.source().rule()).containsExactly("Healthy");
	}

	@Test
	void aThrowingConditionIsNamedAndOtherFilesCount() {
		String broken = alerting(rule("Fine", "$d : Duty( daysLate == 0 )", "alerts.due($d);"),
				rule("Throws", "$d : Duty( holder.kind == \"X\" || open )", "alerts.due($d);"));
		Rulebook rulebook = compiled(broken,
				alerting(rule("Healthy", "$d : Duty( daysLeft == 0 )", "alerts.due($d);")));
		Answer<AlertCall> answer = rulebook.calls(List.of(withoutHolder()), DAY);
		assertThat(answer.failures()).singleElement()
			.asString()
			.startsWith("a.drl:10:1: rule \"Throws\": NullPointerException: ");
		assertThat(answer.results()).extracting((call) -> call.source().rule()).containsExactly("Healthy");
		assertThat(rulebook.calls(List.of(Facts.duty("VPB", 0)), DAY).failures()).isEmpty();
	}

	// No lawful condition throws on a lawful fact
	@SuppressWarnings("NullAway")
	private static Duty withoutHolder() {
		Duty duty = Facts.duty("VPB", 0);
		return new Duty(null, duty.obligation(), duty.clause(), duty.kind(), null, duty.calendarDue(), duty.due(), null,
				0, 0, null, null, "", "");
	}

	@Test
	void aNumberThatAFactGivesIsCheckedWhenTheRuleSpeaks() {
		String bound = alerting(rule("Bound", "$d : Duty( $n : daysLate )", "alerts.overdue($d).since($n).every(7);"));
		Answer<AlertCall> answer = compiled(bound).calls(List.of(Facts.duty("VPB", 3)), DAY);
		assertThat(answer.failures()).isEmpty();
		assertThat(answer.results()).extracting(AlertCall::slots).containsExactly(new Slots.Repeating(3, 7));
		assertThat(compiled(bound).calls(List.of(Facts.duty("VPB", 0)), DAY).failures())
			.containsExactly(new RuleFailure("a.drl", 4, "Bound", Reason
				.inBoth("since is given 0 days; expected 1 to 100000", "since ghi 0 ngày; cần từ 1 đến 100000")));
	}

	@Test
	void everyBrokenRuleOfAFileIsNamed() {
		String broken = owing(owes("One", "duties.milestone($holder, \"a\").inMonth(2022, 13);"),
				owes("Two", "duties.milestone($holder, \"b\").inMonth(2022, 14);"));
		assertThat(unchecked(broken).owed(List.of(Facts.anyUnit()), DAY).failures()).extracting(RuleFailure::toString)
			.containsExactly("a.drl:4:1: rule \"One\": month is 13; expected 1 to 12",
					"a.drl:10:1: rule \"Two\": month is 14; expected 1 to 12");
	}

	@Test
	void aRuleThatFiresWithoutEndIsCutOff() {
		RuleText lawful = RuleText.of(RuleFile.read("a.drl", HEALTHY));
		String endless = lawful.text().replaceAll("duties\\.standing.*;", "update(\\$fact);");
		// Past the scan too, which refuses such rules
		KieBase base = new KieHelper().addContent(endless, ResourceType.DRL).build(ExecutableModelProject.class);
		Session session = new Session(base, List.of(lawful), Directives.NONE);
		assertThatExceptionOfType(RuleBrokeException.class)
			.isThrownBy(() -> session.owed(List.of(Facts.unit("A"), Facts.unit("B")), DAY))
			.withMessage("Fires without end.")
			.satisfies((broke) -> assertThat(broke.failure(lawful).rule()).isEqualTo("Healthy"));
	}

	@Test
	void aDutyWithoutADateNeitherMatchesNumbersNorThrows() {
		String rules = alerting(rule("Left", "$duty : Duty( daysLeft <= 30 )", "alerts.due($duty);"),
				rule("Late", "$duty : Duty( open, daysLate >= 0 )", "alerts.due($duty);"),
				rule("Target", "$duty : Duty( reading < target )", "alerts.due($duty);"));
		Answer<AlertCall> answer = compiled(rules).calls(List.of(Facts.standingDuty("VPB")), DAY);
		assertThat(answer.failures()).isEmpty();
		assertThat(answer.results()).isEmpty();
	}

	@Test
	void targetsKeepTheirFigureAsWritten() {
		String rules = owing(owes("A", "duties.target($holder, \"a\", 100).byEndOf(2022);"),
				owes("B", "duties.target($holder, \"b\", 66.67).byEndOf(2022);"));
		List<OrgUnit> units = List.of(Facts.anyUnit());
		assertThat(compiled(rules).owed(units, DAY).results()).extracting(OwedDuty::target)
			.extracting(String::valueOf)
			.containsExactlyInAnyOrder("100", "66.67");
	}

}
