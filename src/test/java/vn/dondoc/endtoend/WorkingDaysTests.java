package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;
import vn.dondoc.auditor.Gap;
import vn.dondoc.delivery.MessageFilter;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.paging.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slot on a day off is said next working morning, by the calendar that is shipped.
 */
@ServerTest
class WorkingDaysTests {

	@Autowired
	private Workbench bench;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Auditor auditor;

	@Autowired
	private Audits audits;

	@BeforeEach
	void clear() {
		this.bench.clear();
	}

	@Test
	void overAWeekend() {
		assertThat(mailsOn("2022-10-01")).as("Saturday, D+1").isZero();
		assertThat(mailsOn("2022-10-02")).as("Sunday").isZero();
		assertThat(mailsOn("2022-10-03")).as("Monday").isEqualTo(1);
		assertThat(text()).contains("Đôn đốc lần 1\n", "Quá hạn 3 ngày");
	}

	@Test
	void overTheLunarNewYear() {
		this.bench.owe("milestone($holder, \"wan\").on(2023, 1, 18)");
		assertThat(mailsOn("2023-01-19")).as("Thursday, D+1").isEqualTo(1);
		LocalDate.of(2023, 1, 20)
			.datesUntil(LocalDate.of(2023, 1, 27))
			.forEach((day) -> assertThat(mailsOn(day.toString())).as("%s, D+8 is the 26th", day).isZero());
		assertThat(mailsOn("2023-01-27")).as("Friday").isEqualTo(1);
		assertThat(text()).contains("Đôn đốc lần 2\n", "Quá hạn 9 ngày");
	}

	@Test
	void onASaturdayThatIsWorkedInExchangeForAMonday() {
		this.bench.owe("milestone($holder, \"wan\").on(2024, 6, 3)", "milestone($holder, \"lan\").on(2024, 5, 29)");
		assertThat(mailsOn("2024-04-29")).as("Monday off, D-30 of the one").isZero();
		assertThat(mailsOn("2024-05-02")).as("Thursday after two holidays").isEqualTo(1);
		assertThat(mailsOn("2024-05-04")).as("worked Saturday, D-30 of the other").isEqualTo(1);
		assertThat(text()).contains("Nhắc lần 1\n", "Còn 30 ngày");
		assertThat(mailsOn("2024-05-05")).as("Sunday").isZero();
	}

	@Test
	void aReminderOnAWeekendThatADueDayDoesNotRollOverComesOnTheFridayBefore() {
		this.bench.owe("milestone($holder, \"wan\").on(2022, 9, 11).exactly()");
		assertThat(mailsOn("2022-09-08")).as("Thursday, D-3").isEqualTo(1);
		assertThat(mailsOn("2022-09-09")).as("Friday, D-1 is the Saturday").isEqualTo(1);
		assertThat(text()).contains("Nhắc lần 2\n", "Còn 2 ngày");
		assertThat(mailsOn("2022-09-10")).as("Saturday").isZero();
		assertThat(mailsOn("2022-09-11")).as("Sunday, D0").isZero();
		assertThat(mailsOn("2022-09-12")).as("Monday, D+1").isEqualTo(1);
		assertThat(text()).contains("Quá hạn 1 ngày");
		assertThat(notified()).endsWith("D-3 on 2022-09-08", "D-1 on 2022-09-09", "D0 on 2022-09-11",
				"D+1 on 2022-09-12");
		assertThat(this.bench.history(this.bench.alert())).extracting(AlertEvent::detail)
			.filteredOn(Objects::nonNull)
			.singleElement()
			.asString()
			.startsWith("Brought forward: 10 Sep 2022 is a day off");
		assertThatTheAuditorAgrees();
	}

	@Test
	void allRemindersOfALongHolidayComeInTheLastLetterBeforeIt() {
		this.bench.owe("milestone($holder, \"wan\").on(2023, 1, 26).exactly()");
		assertThat(mailsOn("2023-01-19")).as("Thursday, D-7; D-3 and D-1 are days off").isEqualTo(1);
		assertThat(text()).contains("Còn 7 ngày");
		assertThat(notified()).endsWith("D-7 on 2023-01-19", "D-3 on 2023-01-19", "D-1 on 2023-01-19");
		LocalDate.of(2023, 1, 20)
			.datesUntil(LocalDate.of(2023, 1, 27))
			.forEach((day) -> assertThat(mailsOn(day.toString())).as("%s", day).isZero());
		assertThatTheAuditorAgrees();
	}

	private List<String> notified() {
		return this.bench.history(this.bench.alert())
			.stream()
			.filter((event) -> event.type() == AlertEvent.Type.NOTIFIED)
			.map((event) -> event.slot() + " on " + event.on())
			.toList();
	}

	private void assertThatTheAuditorAgrees() {
		assertThat(this.auditor.check().failure()).isNull();
		assertThat(this.audits.open(100)).filteredOn((finding) -> finding.what().gap() != Gap.NOTICE_WAITS).isEmpty();
	}

	private int mailsOn(String day) {
		this.bench.runOn(LocalDate.parse(day));
		return this.bench.deliver().frozen();
	}

	private String text() {
		long newest = this.outbox.find(MessageFilter.ALL, Paging.newest(1)).items().get(0).id();
		return this.outbox.content(newest).orElseThrow().text();
	}

}
