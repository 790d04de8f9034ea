package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.runs.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the first reminder to the end of a round. The duty is due on Friday 2022-09-30.
 */
@Tag("smoke")
@ServerTest
class AlertLifeCycleTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	@Autowired
	private Workbench bench;

	@BeforeEach
	void clear() {
		this.bench.clear();
	}

	@Test
	void everySlotIsSaidOnceOnItsDay() {
		this.bench.runOnAll(DUE.minusDays(40), DUE.plusDays(40));

		assertThat(this.bench.story()).containsExactly("2022-08-31 NOTIFIED UPCOMING D-30",
				"2022-09-16 NOTIFIED UPCOMING D-14", "2022-09-23 NOTIFIED UPCOMING D-7",
				"2022-09-27 NOTIFIED UPCOMING D-3", "2022-09-29 NOTIFIED UPCOMING D-1", "2022-09-30 NOTIFIED DUE D0",
				"2022-10-01 NOTIFIED OVERDUE D+1", "2022-10-08 NOTIFIED OVERDUE D+8",
				"2022-10-15 NOTIFIED ESCALATED(1) D+15", "2022-10-22 NOTIFIED ESCALATED(1) D+22",
				"2022-10-29 NOTIFIED ESCALATED(1) D+29", "2022-10-30 NOTIFIED ESCALATED(2) D+30",
				"2022-11-06 NOTIFIED ESCALATED(2) D+37");
	}

	@Test
	void aSecondRunOfADayChangesNothing() {
		Run first = this.bench.runOn(DUE);
		Alert before = this.bench.alert();
		Run second = this.bench.runOn(DUE);

		assertThat(first.figures().notified()).isEqualTo(1);
		assertThat(second.figures().notified()).isZero();
		assertThat(this.bench.alert()).isEqualTo(before);
	}

	@Test
	void anOutageLeavesTheLatestSlotSaidAndTheEarlierOnesMissed() {
		this.bench.runOn(DUE.minusDays(30));
		this.bench.runOn(DUE.plusDays(10));

		assertThat(this.bench.story()).containsExactly("2022-08-31 NOTIFIED UPCOMING D-30",
				"2022-10-10 MISSED UPCOMING D-14", "2022-10-10 MISSED UPCOMING D-7", "2022-10-10 MISSED UPCOMING D-3",
				"2022-10-10 MISSED UPCOMING D-1", "2022-10-10 MISSED DUE D0", "2022-10-10 MISSED OVERDUE D+1",
				"2022-10-10 NOTIFIED OVERDUE D+8");
	}

	@Test
	void anOutageOverTheFirstPointsIsOnRecordToo() {
		this.bench.runOn(DUE.minusDays(40));
		this.bench.runOn(DUE.minusDays(7));

		assertThat(this.bench.story()).containsExactly("2022-09-23 MISSED UPCOMING D-30",
				"2022-09-23 MISSED UPCOMING D-14", "2022-09-23 NOTIFIED UPCOMING D-7");
	}

	@Test
	void whatPassedBeforeDondocBeganToWatchIsNotMissed() {
		this.bench.runOn(DUE.plusDays(10));

		assertThat(this.bench.story()).containsExactly("2022-10-10 NOTIFIED OVERDUE D+8");
	}

	@Test
	void aClockThatGoesBackSaysNoSlotAgain() {
		this.bench.runOnAll(DUE.minusDays(30), DUE.plusDays(8));
		List<String> said = this.bench.story();
		this.bench.runOnAll(DUE.minusDays(30), DUE.plusDays(8));

		assertThat(this.bench.story()).isEqualTo(said);
	}

	@Test
	void aClockThatWasAheadSilencesNoSlotOfTheDaysThatFollow() {
		this.bench.runOn(DUE.plusDays(8));
		this.bench.runOnAll(DUE.minusDays(1), DUE.plusDays(8));

		assertThat(this.bench.story()).containsExactly("2022-10-08 NOTIFIED OVERDUE D+8",
				"2022-09-29 NOTIFIED UPCOMING D-1", "2022-09-30 NOTIFIED DUE D0", "2022-10-01 NOTIFIED OVERDUE D+1");
	}

	@Test
	void aNodeThatIsAnHourAheadAtMidnightSaysASlotEarlyAndNobodySaysItAgain() {
		this.bench.runOn(DUE.minusDays(1));
		// At 23:30 by the others' clocks it is half past midnight by its own
		this.bench.runOn(DUE);
		this.bench.runOn(DUE.minusDays(1));
		this.bench.runOn(DUE);
		assertThat(this.bench.story()).containsExactly("2022-09-29 NOTIFIED UPCOMING D-1",
				"2022-09-30 NOTIFIED DUE D0");
	}

	@Test
	void aReportResolvesTheAlertAndSilencesIt() {
		this.bench.runOn(DUE.plusDays(1));
		this.bench.report("A", "wan", Work.REPORTED, DUE.plusDays(2));
		this.bench.runOnAll(DUE.plusDays(2), DUE.plusDays(20));

		assertThat(this.bench.story()).containsExactly("2022-10-01 NOTIFIED OVERDUE D+1",
				"2022-10-02 RESOLVED RESOLVED D+1");
		assertThat(this.bench.alert().stage()).isEqualTo(Stage.RESOLVED);
	}

	@Test
	void aReturnedReportStartsTheNextRoundWithoutSayingASlotTwice() {
		this.bench.runOn(DUE.plusDays(8));
		this.bench.report("A", "wan", Work.REPORTED, DUE.plusDays(9));
		this.bench.runOn(DUE.plusDays(9));
		this.bench.report("A", "wan", Work.RETURNED, DUE.plusDays(10));
		this.bench.runOnAll(DUE.plusDays(10), DUE.plusDays(15));

		assertThat(this.bench.story()).containsExactly("2022-10-08 NOTIFIED OVERDUE D+8",
				"2022-10-09 RESOLVED RESOLVED D+8", "2022-10-10 REOPENED OVERDUE D+8",
				"2022-10-15 NOTIFIED ESCALATED(1) D+15");
		assertThat(this.bench.alerts()).extracting(Alert::round).containsExactlyInAnyOrder(1, 2);
	}

	@Test
	void aSuspendedDutyIsNeitherSaidNorResolved() {
		this.bench.runOn(DUE.plusDays(1));
		this.bench.report("A", "wan", Work.SUSPENDED, DUE.plusDays(2));
		this.bench.runOnAll(DUE.plusDays(2), DUE.plusDays(20));

		assertThat(this.bench.story()).containsExactly("2022-10-01 NOTIFIED OVERDUE D+1");
		assertThat(this.bench.alert().stage()).isEqualTo(Stage.OVERDUE);
	}

	@Test
	void everySlotThatIsSaidKeepsItsProofAndItsKeyInTheDatabase() {
		this.bench.runOnAll(DUE.minusDays(30), DUE.plusDays(1));
		assertThat(this.bench.jdbc()
			.queryForList("select once_key from alert_event where event_type = 'NOTIFIED' and why like '%ladder.drl%' "
					+ "order by id", String.class))
			.containsExactly("UPCOMING/0/D-30", "UPCOMING/0/D-14", "UPCOMING/0/D-7", "UPCOMING/0/D-3", "UPCOMING/0/D-1",
					"DUE/0/D0", "OVERDUE/0/D+1");
	}

	@Test
	void anAlertProvesItself() {
		this.bench.runOn(LocalDate.of(2022, 10, 15));

		Alert alert = this.bench.alert();
		assertThat(alert.slot()).isEqualTo(new Slot(15));
		assertThat(alert.why().rule().rule()).isEqualTo("Quá hạn từ 15 ngày: báo cáo đơn vị đầu mối");
		assertThat(alert.why().rule().file()).isEqualTo("ladder.drl");
		assertThat(alert.why().owedBy().clause()).isEqualTo("1.g");
		assertThat(alert.why().duty().daysLate()).isEqualTo(15);
		assertThat(alert.why().duty().holder().code()).isEqualTo("A");
		assertThat(alert.why().recipients()).isEqualTo(List.of(Recipient.HOLDER, Recipient.FOCAL_POINT));
		assertThat(alert.why().release()).hasSize(64);
	}

}
