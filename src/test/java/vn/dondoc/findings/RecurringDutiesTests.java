package vn.dondoc.findings;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Facts;

import vn.dondoc.facts.Slot;
import vn.dondoc.findings.WhyNot.Answer;
import vn.dondoc.records.Progress;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.rules.engine.RuleTexts.alerting;
import static vn.dondoc.rules.engine.RuleTexts.owes;
import static vn.dondoc.rules.engine.RuleTexts.owing;
import static vn.dondoc.rules.engine.RuleTexts.says;

/**
 * What recurs is one duty a period, from the period's first day on.
 */
class RecurringDutiesTests {

	private static final String LADDER = alerting(says("Trước", "alerts.upcoming($duty).at(30, 14, 7);"),
			says("Sau", "alerts.overdue($duty).since(1).every(7);"));

	@Test
	void eachPeriodThatHasBegunIsADutyOfItsOwn() {
		Rulebook rules = rules("everyMonth(5).after().from(2022, 7, 15).until(2022, 9, 1)");
		assertThat(periods(rules, LocalDate.of(2022, 6, 30))).isEmpty();
		assertThat(periods(rules, LocalDate.of(2022, 7, 1))).containsExactly("2022-07 2022-07-01 2022-08-05");
		assertThat(periods(rules, LocalDate.of(2023, 7, 1))).containsExactly("2022-07 2022-07-01 2022-08-05",
				"2022-08 2022-08-01 2022-09-05", "2022-09 2022-09-01 2022-10-05");
	}

	@Test
	void aWeeklyDutySinceManyYearsIsOwedForEachWeek() {
		List<DutyKey> keys = evaluation(rules("everyWeek(5).from(2010, 1, 4)"), LocalDate.of(2025, 5, 1)).duties()
			.stream()
			.map((duty) -> duty.entry().key())
			.toList();
		assertThat(keys).hasSize(800).doesNotHaveDuplicates();
		assertThat(keys.get(0).period()).isEqualTo("2010-W01");
	}

	@Test
	void aSlotBeforeThePeriodIsNotSaid() {
		Rulebook rules = rules("everyMonth(20).from(2022, 7, 1)");
		assertThat(slot(rules, LocalDate.of(2022, 7, 1))).isNull();
		assertThat(slot(rules, LocalDate.of(2022, 7, 5))).isNull();
		assertThat(slot(rules, LocalDate.of(2022, 7, 6))).isEqualTo(new Slot(-14));
		assertThat(slot(rules, LocalDate.of(2022, 7, 21))).isEqualTo(new Slot(1));
	}

	@Test
	void noPeriodBeginsOfWhichNoCalendarKnowsTheDueDay() {
		Rulebook rules = rules("everyYear(12, 31).after().from(2190, 1, 1)");
		assertThat(periods(rules, LocalDate.of(2198, 12, 31))).hasSize(8).last().asString().startsWith("2197 ");
	}

	@Test
	void whyAnswersForThePeriodAskedAboutElseForTheLatest() {
		LocalDate on = LocalDate.of(2022, 9, 21);
		WhyNot latest = explain(on, null);
		assertThat(latest.periods()).containsExactly("2022-09", "2022-08", "2022-07");
		assertThat(latest.answer()).isEqualTo(Answer.NOTIFIED);
		assertThat(period(latest)).isEqualTo("2022-09");
		WhyNot earlier = explain(on, "2022-07");
		assertThat(period(earlier)).isEqualTo("2022-07");
		assertThat(earlier.finding()).isNotNull().extracting(Finding::slot).isEqualTo(new Slot(57));
	}

	@Test
	void whyTellsThatAPeriodHasNotBegun() {
		assertThat(explain(LocalDate.of(2022, 6, 30), null).answer()).isEqualTo(Answer.NO_PERIOD);
		assertThat(explain(LocalDate.of(2022, 9, 21), "2022-10").answer()).isEqualTo(Answer.NO_PERIOD);
	}

	private static Rulebook rules(String recurring) {
		return RuleTexts.compiled(owing(owes("Báo cáo", "duties.periodic($holder, \"report\")." + recurring + ";")),
				LADDER);
	}

	private static Evaluation evaluation(Rulebook rules, LocalDate on) {
		return new Evaluator(rules, Calendars.computed()).evaluate(List.of(Facts.unit("A")), Progress.NONE, on);
	}

	private static List<String> periods(Rulebook rules, LocalDate on) {
		return evaluation(rules, on).duties()
			.stream()
			.map((duty) -> duty.entry().duty())
			.map((duty) -> duty.period() + " " + duty.startsOn() + " " + duty.calendarDue())
			.toList();
	}

	private static @Nullable Slot slot(Rulebook rules, LocalDate on) {
		Finding finding = evaluation(rules, on).duties().get(0).finding();
		return (finding != null) ? finding.slot() : null;
	}

	private static WhyNot explain(LocalDate on, @Nullable String period) {
		return new Explainer(rules("everyMonth(20).from(2022, 7, 1)"), Calendars.computed()).explain(Facts.unit("A"),
				new Question("A", null, "report", period), Progress.NONE, on);
	}

	private static String period(WhyNot why) {
		return (why.entry() != null) ? why.entry().duty().period() : "";
	}

}
