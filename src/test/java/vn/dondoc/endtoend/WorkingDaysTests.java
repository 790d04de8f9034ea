package vn.dondoc.endtoend;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

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

	private int mailsOn(String day) {
		this.bench.runOn(LocalDate.parse(day));
		return this.bench.deliver().frozen();
	}

	private String text() {
		long newest = this.outbox.find(MessageFilter.ALL, Paging.newest(1)).items().get(0).id();
		return this.outbox.content(newest).orElseThrow().text();
	}

}
