package vn.dondoc.findings;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Term;
import vn.dondoc.facts.Work;
import vn.dondoc.findings.WhyNot.Answer;
import vn.dondoc.records.Progress;
import vn.dondoc.records.Report;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.engine.RuleTexts;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.rules.engine.RuleTexts.alerting;
import static vn.dondoc.rules.engine.RuleTexts.owes;
import static vn.dondoc.rules.engine.RuleTexts.owing;
import static vn.dondoc.rules.engine.RuleTexts.rule;
import static vn.dondoc.rules.engine.RuleTexts.says;

/**
 * Why, and why not. The duty is due on Friday 2022-09-30.
 */
class ExplainerTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private static final String OWE = owing(owes("Owe", "duties.milestone($holder, \"wan\").inMonth(2022, 9);"));

	private static final String LADDER = alerting(says("Remind", "alerts.upcoming($duty).at(30, 7);"),
			says("Urge", "alerts.overdue($duty).since(1).every(7);"));

	@Test
	void beforeTheFirstSlotItSaysWhatComesNext() {
		WhyNot why = explain(DUE.minusDays(40), Progress.NONE, OWE, LADDER);
		assertThat(why.answer()).isEqualTo(Answer.NOT_YET);
		assertThat(why.owing()).extracting((verdict) -> verdict.outline().source().rule()).containsExactly("Owe");
		assertThat(why.next()).isNotNull();
		assertThat(next(why).on()).isEqualTo(DUE.minusDays(30));
		assertThat(next(why).finding().slot()).isEqualTo(new Slot(-30));
		assertThat(why.voices()).extracting(WhyNot.Voice::reached).containsOnlyNulls();
		assertThat(entry(why).term()).isEqualTo(new Term(Term.Phrase.IN_MONTH, LocalDate.of(2022, 9, 1), false));
	}

	@Test
	void theConditionThatDoesNotHoldIsNamedWithWhatWasSeen() {
		String schools = owing(rule("Schools", "$holder : OrgUnit( active, kind == \"SCHOOL\" )",
				"duties.standing($holder, \"wan\");"));
		WhyNot why = explain(DUE, Progress.NONE, schools, LADDER);
		assertThat(why.answer()).isEqualTo(Answer.NOT_OWED);
		assertThat(why.owing()).singleElement()
			.satisfies((verdict) -> assertThat(verdict.conditions())
				.extracting((outcome) -> outcome.condition().text(), (outcome) -> outcome.holds())
				.containsExactly(tuple("active", true), tuple("kind == \"SCHOOL\"", false)));
		assertThat(why.owing().get(0).conditions().get(1).seen()).containsExactly("kind = \"DEPARTMENT\"");
	}

	@Test
	void afterASlotItSaysWhichRuleHasReachedWhat() {
		WhyNot why = explain(DUE.plusDays(9), Progress.NONE, OWE, LADDER);
		assertThat(why.answer()).isEqualTo(Answer.NOTIFIED);
		assertThat(why.voices()).extracting(WhyNot.Voice::reached).containsExactlyInAnyOrder(new Slot(-7), new Slot(8));
		assertThat(next(why).on()).isEqualTo(DUE.plusDays(15));
	}

	@Test
	void whatIsDoneIsNotUrgedAndNothingComes() {
		Progress done = Progress
			.of(List.of(new Report(new DutyKey("A", "wan"), Work.COMPLETED, DUE.minusDays(1), "test")), List.of());
		WhyNot why = explain(DUE, done, OWE, LADDER);
		assertThat(why.answer()).isEqualTo(Answer.CLOSED);
		assertThat(why.next()).isNull();
		assertThat(explain(DUE.minusDays(40), done, OWE, LADDER).next()).as("as things stood then").isNotNull();
	}

	@Test
	void whatNoRuleSpeaksOfIsSilent() {
		assertThat(
				explain(DUE, Progress.NONE, OWE, alerting(rule("Never", "$duty : Duty( !open )", "alerts.due($duty);")))
					.answer())
			.isEqualTo(Answer.SILENT);
	}

	@Test
	void whatIsNotOwedHasNoDuty() {
		String others = owing(rule("Others", "$holder : OrgUnit( !active )", "duties.standing($holder, \"wan\");"));
		WhyNot why = explain(DUE, Progress.NONE, others, LADDER);
		assertThat(why.answer()).isEqualTo(Answer.NOT_OWED);
		assertThat(why.entry()).isNull();
		assertThat(why.voices()).isEmpty();
	}

	@Test
	void aStandingDutyHasNoDate() {
		assertThat(
				explain(DUE, Progress.NONE, owing(owes("Owe", "duties.standing($holder, \"wan\");")), LADDER).answer())
			.isEqualTo(Answer.NO_DATE);
	}

	@Test
	void whereARuleFileBrokeNobodyCanTell() {
		WhyNot owed = explain(DUE, Progress.NONE, OWE, LADDER);
		RuleFailure failure = new RuleFailure("a.drl", 4, "Owe", Reason.given("month is 13"));
		assertThat(new WhyNot(owed.unit(), "wan", DUE, owed.release(), owed.owing(), null, List.of(), null, null,
				List.of(failure))
			.answer()).isEqualTo(Answer.BROKEN);
	}

	@Test
	void aDutyThatLiesFarAheadIsFoundToo() {
		WhyNot why = explain(LocalDate.of(2015, 1, 1), Progress.NONE, OWE, LADDER);
		assertThat(next(why).on()).isEqualTo(DUE.minusDays(30));
	}

	private static WhyNot explain(LocalDate on, Progress progress, String... texts) {
		return new Explainer(RuleTexts.compiled(texts), Calendars.computed()).explain(Facts.unit("A"),
				new Question("A", null, "wan", null), progress, on);
	}

	private static WhyNot.Coming next(WhyNot why) {
		return java.util.Objects.requireNonNull(why.next());
	}

	private static vn.dondoc.ledger.LedgerEntry entry(WhyNot why) {
		return java.util.Objects.requireNonNull(why.entry());
	}

}
