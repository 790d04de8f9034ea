package vn.dondoc.endtoend;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.findings.Explanations;
import vn.dondoc.findings.Question;
import vn.dondoc.findings.WhyNot;
import vn.dondoc.runs.RunCalendars;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why something was said on a day is reckoned by the calendar of that day's run.
 */
@ServerTest
class CalendarOfItsDayTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private static final LocalDate MOVED = LocalDate.of(2022, 10, 3);

	@Autowired
	private Workbench bench;

	@Autowired
	private Explanations explanations;

	@Autowired
	private RunCalendars calendars;

	@BeforeEach
	void clear() {
		this.bench.clear();
	}

	@Test
	void anAlertOfAnEarlierRunIsExplainedAsItWasReckonedThen() {
		this.bench.runOn(DUE.minusDays(30));
		this.bench.runOn(DUE.minusDays(7));
		this.bench.announceDayOff(DUE);
		assertThat(dueOn(DUE.minusDays(7))).isEqualTo(DUE);
		assertThat(dueOn(DUE.minusDays(9))).as("made up for by the run after it").isEqualTo(DUE);
		assertThat(dueOn(DUE.minusDays(6))).as("not looked at yet").isEqualTo(MOVED);
		assertThat(this.calendars.another(DUE.minusDays(7))).isTrue();
		assertThat(this.calendars.another(DUE.minusDays(6))).isFalse();
		this.bench.runOn(DUE.minusDays(7));
		assertThat(dueOn(DUE.minusDays(7))).as("looked at again since").isEqualTo(MOVED);
		assertThat(dueOn(DUE.minusDays(30))).isEqualTo(DUE);
	}

	@Test
	void aRunThatKeptNoCalendarIsReckonedByThatOfToday() {
		this.bench.runOn(DUE.minusDays(7));
		this.bench.jdbc().update("update evaluation_run set calendar_hash = null");
		this.bench.announceDayOff(DUE);
		assertThat(dueOn(DUE.minusDays(7))).isEqualTo(MOVED);
	}

	@Test
	void aCalendarIsKeptOnceHoweverManyRunsReckonByIt() {
		this.bench.jdbc().update("delete from working_calendar");
		this.bench.runOn(DUE.minusDays(7));
		this.bench.runOn(DUE.minusDays(6));
		assertThat(kept()).isEqualTo(1);
		this.bench.announceDayOff(DUE);
		this.bench.runOn(DUE.minusDays(5));
		assertThat(kept()).isEqualTo(2);
	}

	private int kept() {
		return requireNonNull(this.bench.jdbc().queryForObject("select count(*) from working_calendar", Integer.class));
	}

	private @Nullable LocalDate dueOn(LocalDate day) {
		WhyNot answer = requireNonNull(
				this.explanations.explain(new Question("A", null, "wan", null), day, this.calendars.on(day)).answer());
		return requireNonNull(answer.entry()).duty().due();
	}

}
