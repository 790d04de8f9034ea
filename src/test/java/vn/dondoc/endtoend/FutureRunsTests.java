package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dondoc.alerts.Alert;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;

import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.monitoring.HealthIssue;
import vn.dondoc.monitoring.HealthIssue.Kind;
import vn.dondoc.monitoring.Monitored;
import vn.dondoc.runs.FutureRuns;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunReason;
import vn.dondoc.runs.Trouble;
import vn.dondoc.runs.Troubles;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run whose clock was ahead: what it said, and what is said on the days that follow.
 */
@ServerTest
class FutureRunsTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private static final LocalDate FUTURE = LocalDate.of(2023, 1, 4);

	private static final LocalDate TODAY = LocalDate.of(2022, 10, 8);

	@Autowired
	private Workbench bench;

	@Autowired
	private FutureRuns future;

	@Autowired
	private Troubles troubles;

	@BeforeEach
	void clear() {
		this.bench.clear();
		this.bench.jdbc().update("delete from audit_finding");
		this.bench.jdbc().update("delete from audit_check");
	}

	@Test
	void theSlotsOfTheRightDayAreSaidByTheNextRun() {
		this.bench.runOn(FUTURE);
		this.bench.runOnAll(TODAY, DUE.plusDays(15));

		assertThat(this.bench.story()).containsExactly("2023-01-04 NOTIFIED ESCALATED(2) D+93",
				"2022-10-08 NOTIFIED OVERDUE D+8", "2022-10-15 NOTIFIED ESCALATED(1) D+15");
		assertThat(this.bench.alert().slot().toString()).isEqualTo("D+15");
		assertThat(this.bench.alert().stage()).isEqualTo(Stage.ESCALATED);
		assertThat(this.bench.alert().level()).isOne();
	}

	@Test
	void whatWasSaidTooEarlyIsNotSaidAgainOnItsDay() {
		this.bench.runOn(FUTURE);
		this.bench.runOnAll(TODAY, FUTURE.plusDays(7));

		assertThat(this.bench.story()).doesNotHaveDuplicates()
			.filteredOn((line) -> line.endsWith("D+93"))
			.containsExactly("2023-01-04 NOTIFIED ESCALATED(2) D+93");
		assertThat(this.bench.story()).contains("2022-12-25 NOTIFIED ESCALATED(2) D+86")
			.endsWith("2023-01-08 NOTIFIED ESCALATED(2) D+100");
	}

	@Test
	void theDaysBetweenTheLastRightRunAndTodayAreMadeUpFor() {
		this.bench.runOn(DUE.minusDays(1));
		this.bench.runOn(FUTURE);
		this.bench.runOn(TODAY);

		assertThat(this.bench.story().stream().filter((line) -> line.startsWith("2022-10-08"))).containsExactly(
				"2022-10-08 MISSED DUE D0", "2022-10-08 MISSED OVERDUE D+1", "2022-10-08 NOTIFIED OVERDUE D+8");
	}

	@Test
	void anAlertThatTheFutureRunEndedBeginsItsNextRound() {
		this.bench.runOn(DUE.plusDays(1));
		this.bench.report("A", "wan", Work.COMPLETED, FUTURE);
		this.bench.runOn(FUTURE);
		this.bench.runOn(TODAY);

		assertThat(this.bench.story()).contains("2023-01-04 RESOLVED RESOLVED D+1")
			.endsWith("2022-10-08 NOTIFIED OVERDUE D+8");
	}

	@Test
	void aRunOfAFutureDayIsTroubleUntilItsDayComes() {
		Run odd = this.bench.runOn(FUTURE);
		assertThat(this.future.latest()).as("by its own clock it is of today").isEmpty();
		this.bench.runOn(TODAY);

		assertThat(this.future.latest()).map(Run::id).contains(odd.id());
		assertThat(points()).contains(Reason.of(RunReason.RUN_OF_FUTURE_DAY, odd.id(), FUTURE, TODAY));
		this.bench.moveTo(FUTURE);
		assertThat(points()).isEmpty();
	}

	private List<Reason> points() {
		return this.troubles.now().points().stream().map(Trouble.Point::what).toList();
	}

	@Test
	void whatIsSetAsideCountsNoMoreAndIsSaidOnItsDay() {
		Run odd = this.bench.runOn(FUTURE);
		this.bench.runOn(TODAY);
		this.future.setAside(odd.id(), "an.nguyen");
		assertThat(this.future.latest()).isEmpty();
		assertThat(this.bench.jdbc()
			.queryForList("select actor || ' ' || action_code || ' ' || subject from audit_entry", String.class))
			.contains("an.nguyen run.set-aside run " + odd.id());
		this.bench.runOnAll(TODAY, FUTURE);

		assertThat(this.bench.story()).filteredOn((line) -> line.endsWith("D+93"))
			.containsExactly("2023-01-04 NOTIFIED ESCALATED(2) D+93", "2023-01-01 NOTIFIED ESCALATED(2) D+93");
	}

	@Test
	void anAlertThatOnlyARunSetAsideSpokeOfIsWithdrawn() {
		Run odd = this.bench.runOn(FUTURE);
		this.bench.moveTo(DUE.minusDays(60));
		this.future.setAside(odd.id(), "admin");
		this.bench.runOn(DUE.minusDays(60));
		Alert alert = this.bench.alert();
		assertThat(alert.stage()).isEqualTo(Stage.WITHDRAWN);
		assertThat(alert.toldByMistake()).isTrue();
		this.bench.runOn(DUE.minusDays(30));
		assertThat(this.bench.story()).endsWith("2022-08-31 NOTIFIED UPCOMING D-30");
	}

	@Test
	void aRunOfTodayOrOfThePastIsNotSetAside() {
		Run run = this.bench.runOn(TODAY);
		assertThat(this.future.setAside(run.id(), "admin")).isFalse();
		assertThat(this.future.setAside(999_999, "admin")).isFalse();
		this.bench.runOn(TODAY.plusDays(1));
		assertThat(this.bench.story()).containsExactly("2022-10-08 NOTIFIED OVERDUE D+8");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theAuditorFindsNoGap(boolean setAside, @Autowired Auditor auditor, @Autowired Audits audits) {
		Run odd = this.bench.runOn(FUTURE);
		this.bench.moveTo(TODAY);
		if (setAside) {
			this.future.setAside(odd.id(), "admin");
		}
		TODAY.datesUntil(DUE.plusDays(20)).forEach((day) -> {
			this.bench.runOn(day);
			this.bench.deliver();
		});
		auditor.check();
		assertThat(audits.open(10)).isEmpty();
	}

	@Test
	void healthNamesTheDayAndThePagesLeadToTheRun(@Autowired ApplicationContext context) {
		this.bench.runOn(FUTURE);
		this.bench.runOn(TODAY);
		assertThat(Monitored.hindrancesOf(context)).contains(Kind.FUTURE_RUN);
		assertThat(new HealthIssue(Kind.FUTURE_RUN, FUTURE.toString()).text(Locale.ENGLISH)).contains("4 Jan 2023");
	}

	@Test
	void aClockAheadOfTheDatabasesIsTroubleToo(@Autowired ApplicationContext context) {
		LocalDate ahead = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(2);
		this.bench.moveTo(ahead);
		assertThat(points()).extracting(Reason::code).containsExactly("CLOCK_AHEAD");
		assertThat(Monitored.hindrancesOf(context)).contains(Kind.CLOCK_AHEAD);
		this.bench.moveTo(TODAY);
		assertThat(points()).isEmpty();
	}

}
