package vn.dondoc.delivery;

import java.time.LocalDate;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Stage;
import vn.dondoc.paging.Paging;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@OutboxTest
class DigestsTests {

	private static final LocalDate FRIDAY = LocalDate.of(2022, 7, 1);

	@Autowired
	private Scene scene;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Outbox outbox;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void reset() {
		this.scene.reset();
	}

	@Test
	void whoWasToldHearsThatADueDateMovedAndADutyWasWithdrawn() {
		this.scene.say(wan(1).due(FRIDAY.minusDays(8)), "2022-07-01", "D+8", Recipient.HOLDER, Recipient.FOCAL_POINT);
		this.scene.say(wan(2).due(FRIDAY.minusDays(8)), "2022-07-01", "D+8");
		this.delivery.deliver();
		this.scene.clock.set("2022-07-04T07:00:00");
		this.scene.withdraw(wan(1).due(FRIDAY.minusDays(8)), "2022-07-04",
				new Reason("DUE_DATE_MOVED", List.of("2022-06-23", "2022-12-31", "abc")));
		this.scene.withdraw(wan(2).due(FRIDAY.minusDays(8)), "2022-07-04", new Reason("DUTY_DROPPED", List.of("abc")));
		assertThat(this.delivery.deliver().frozen()).isEqualTo(2);
		Message holder = to("cdsvn@bgtvt.example");
		assertThat(holder.subject())
			.isEqualTo("[Thông báo] 2 nhiệm vụ được điều chỉnh, rút – Cục Đường sắt Việt Nam (04/7/2022)");
		assertThat(this.outbox.content(holder.id()).orElseThrow().text()).contains("Không phải trả lời thư này.",
				"đến hết ngày 31/12/2022, thay cho 23/6/2022", "Rút nhiệm vụ", "Việc nhắc, đôn đốc đã dừng.");
		assertThat(this.outbox.content(to("ttcntt@bgtvt.example").id()).orElseThrow().text())
			.contains("Cục Đường sắt Việt Nam – Mạng truyền dẫn", "31/12/2022")
			.doesNotContain("Rút nhiệm vụ", "Đã nhắc trước đây");
		this.scene.clock.set("2022-07-05T07:00:00");
		assertThat(this.delivery.deliver().frozen()).isZero();
	}

	@Test
	void aDutyThatIsDoneWhileItsDateIsAheadIsTakenOutOfCalendars() {
		this.scene.say(wan(1).due(FRIDAY.plusDays(30)), "2022-07-01", "D-30");
		this.delivery.deliver();
		this.scene.clock.set("2022-07-04T07:00:00");
		this.scene.complete(wan(1).due(FRIDAY.plusDays(30)), "2022-07-04",
				new Reason("DUTY_COMPLETED", List.of("2022-07-03")));
		assertThat(this.delivery.deliver().frozen()).isOne();
		Message letter = to("cdsvn@bgtvt.example");
		assertThat(letter.subject())
			.isEqualTo("[Thông báo] 1 nhiệm vụ đã hoàn thành – Cục Đường sắt Việt Nam (04/7/2022)");
		MessageContent content = this.outbox.content(letter.id()).orElseThrow();
		assertThat(content.text())
			.contains("Không phải trả lời thư này.", "ngày 03/7/2022. Việc nhắc, đôn đốc đã dừng.")
			.doesNotContain("Rút nhiệm vụ");
		assertThat(content.attachments()).singleElement()
			.satisfies((file) -> assertThat(new String(file.content(), StandardCharsets.UTF_8))
				.contains("STATUS:CANCELLED", "SEQUENCE:1"));
	}

	@Test
	void aLateDutyThatIsDoneIsNamedInTheLetterThatGoesNextUnlessItIsOpenAgain() {
		this.scene.say(wan(1).due(FRIDAY.minusDays(8)), "2022-07-01", "D+8");
		this.scene.say(wan(2).due(FRIDAY.minusDays(8)), "2022-07-01", "D+8");
		this.delivery.deliver();
		this.scene.clock.set("2022-07-04T07:00:00");
		this.scene.complete(wan(1).due(FRIDAY.minusDays(8)), "2022-07-04",
				new Reason("DUTY_COMPLETED", List.of("2022-07-03")));
		assertThat(this.delivery.deliver().frozen()).isZero();
		this.scene.say(wan(2).due(FRIDAY.minusDays(8)), "2022-07-04", "D+15");
		assertThat(this.delivery.deliver().frozen()).isOne();
		assertThat(this.outbox.content(to("cdsvn@bgtvt.example").id()).orElseThrow().text()).contains("Đã hoàn thành\n",
				"ngày 03/7/2022. Việc nhắc, đôn đốc đã dừng.");
		this.scene.clock.set("2022-07-05T07:00:00");
		this.scene.complete(wan(2).due(FRIDAY.minusDays(8)), "2022-07-05",
				new Reason("DUTY_COMPLETED", List.of("2022-07-05")));
		AlertFixture again = new AlertFixture(3, "CDSVN", "wan-2", FRIDAY.minusDays(8), "A", "A", "1", "",
				Stage.OVERDUE, 0, 1, DutyKind.MILESTONE, FRIDAY.minusDays(8), List.of(), null, null, 2);
		this.scene.say(again, "2022-07-05", "D+22");
		assertThat(this.delivery.deliver().frozen()).isOne();
		assertThat(this.outbox.content(all().get(0).id()).orElseThrow().text()).doesNotContain("Đã hoàn thành\n");
		assertThat(this.jdbc.sql("select count(*) from notice where dropped_code = 'DUTY_OPEN_AGAIN'")
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void whoWasToldOnAWrongDayReadsThatItWasAMistakeAndNotThatTheDutyIsWithdrawn() {
		this.scene.say(wan(1).due(FRIDAY.minusDays(8)), "2022-07-01", "D+8");
		this.delivery.deliver();
		this.scene.clock.set("2022-07-04T07:00:00");
		this.scene.withdraw(wan(1).due(FRIDAY.minusDays(8)), "2022-07-04", new Reason("RUN_SET_ASIDE", List.of()));
		assertThat(this.delivery.deliver().frozen()).isOne();
		assertThat(this.outbox.content(to("cdsvn@bgtvt.example").id()).orElseThrow().text())
			.contains("Đính chính", "Nhiệm vụ và thời hạn không thay đổi.")
			.doesNotContain("Rút nhiệm vụ");
	}

	@Test
	void whatNobodyWasToldOfIsWithdrawnWithoutAWord() {
		this.scene.say(wan(1).due(FRIDAY.minusDays(8)), "2022-07-01", "D+8");
		this.scene.withdraw(wan(1).due(FRIDAY.minusDays(8)), "2022-07-01", new Reason("DUTY_DROPPED", List.of("abc")));
		assertThat(this.delivery.deliver().frozen()).isZero();
	}

	@Test
	void figuresCountAllThatIsOpenAndTheRestIsListedBelow() {
		for (int duty = 1; duty <= 3; duty++) {
			this.scene.say(wan(duty).due(FRIDAY.minusDays(8)).at(Stage.OVERDUE, 0, 1), "2022-07-01", "D+8");
		}
		this.scene.say(wan(4).due(FRIDAY.minusDays(2)), "2022-07-01", "D+1");
		this.delivery.deliver();
		this.scene.resolve(wan(4).due(FRIDAY.minusDays(2)));
		this.scene.clock.set("2022-07-08T07:00:00");
		this.scene.say(wan(1).due(FRIDAY.minusDays(8)).at(Stage.OVERDUE, 0, 2), "2022-07-08", "D+15");
		this.delivery.deliver();
		Message second = all().get(0);
		assertThat(second.subject()).startsWith("[Đôn đốc] 3 nhiệm vụ quá hạn –");
		String text = this.outbox.content(second.id()).orElseThrow().text();
		assertThat(text).contains("báo cáo kết quả 3 nhiệm vụ đã quá hạn");
		assertThat(StringUtils.countOccurrencesOf(text, "Quá hạn 15 ngày")).isEqualTo(3);
		assertThat(text.indexOf("Đã nhắc trước đây, chưa hoàn thành")).isGreaterThan(text.indexOf("Quá hạn 15 ngày"))
			.isLessThan(text.lastIndexOf("Quá hạn 15 ngày"));
		assertThat(this.outbox.alertsIn(second.id())).containsExactly(1L);
	}

	@Test
	void oneDigestPerRecipientCarriesAllThatWaits() {
		this.scene.say(wan(1).due(FRIDAY.minusDays(8)), "2022-07-01", "D+8");
		this.scene.say(wan(2).due(FRIDAY.plusDays(7)), "2022-07-01", "D-7");
		assertThat(this.delivery.deliver()).isEqualTo(new Delivery.Outcome(1, 1, 0, 0, 0));
		assertThat(all()).singleElement().satisfies((message) -> {
			assertThat(message.recipient()).isEqualTo("cdsvn@bgtvt.example");
			assertThat(message.unit()).isEqualTo("CDSVN");
			assertThat(message.digestDay()).isEqualTo(FRIDAY);
			assertThat(message.state()).isEqualTo(DeliveryState.FILED);
			assertThat(this.outbox.alertsIn(message.id())).containsExactly(1L, 2L);
		});
	}

	@Test
	void aSecondDeliveryOnTheSameDaySaysNothing() {
		this.scene.say(wan(1), "2022-07-01", "D-30");
		this.delivery.deliver();
		assertThat(this.delivery.deliver()).isEqualTo(new Delivery.Outcome(0, 0, 0, 0, 0));
		assertThat(all()).hasSize(1);
	}

	@Test
	void latecomersWaitForTheNextWorkingDay() {
		this.scene.say(wan(1), "2022-07-01", "D-30");
		this.delivery.deliver();
		this.scene.say(wan(2), "2022-07-01", "D-30");
		assertThat(this.delivery.deliver().frozen()).isZero();
		this.scene.clock.set("2022-07-02T09:00:00");
		assertThat(this.delivery.deliver().frozen()).as("on a Saturday").isZero();
		this.scene.clock.set("2022-07-04T07:00:00");
		assertThat(this.delivery.deliver()).isEqualTo(new Delivery.Outcome(1, 1, 0, 0, 0));
		assertThat(this.outbox.alertsIn(all().get(0).id())).containsExactly(2L);
	}

	@Test
	void slotsOfAWeekendAndAHolidayAreSaidTogetherNextWorkingMorning() {
		this.scene.calendar.takeOff(LocalDate.of(2022, 7, 4));
		AlertFixture wan = wan(1).due(LocalDate.of(2022, 7, 5));
		this.scene.clock.set("2022-07-02T07:00:00");
		this.scene.say(wan, "2022-07-02", "D-3");
		assertThat(this.delivery.deliver().frozen()).isZero();
		this.scene.clock.set("2022-07-04T07:00:00");
		this.scene.say(wan, "2022-07-04", "D-1");
		assertThat(this.delivery.deliver().frozen()).isZero();
		this.scene.clock.set("2022-07-05T07:00:00");
		this.scene.say(wan, "2022-07-05", "D0");
		assertThat(this.delivery.deliver().frozen()).isOne();
		assertThat(this.outbox.content(all().get(0).id()).orElseThrow().text()).containsOnlyOnce("1. Mạng truyền dẫn")
			.doesNotContain("2. ")
			.contains("Nhắc lần 1\n", "đến hạn trong ngày");
	}

	@Test
	void whatWasResolvedMeanwhileIsDroppedWithTheReason() {
		this.scene.say(wan(1), "2022-07-02", "D-30");
		this.scene.say(wan(2), "2022-07-02", "D-30");
		this.scene.resolve(wan(1));
		this.scene.clock.set("2022-07-04T07:00:00");
		this.delivery.deliver();
		assertThat(this.outbox.alertsIn(all().get(0).id())).containsExactly(2L);
		assertThat(dropped()).isEqualTo("The alert ended before the letter was made: completed.");
	}

	@Test
	void whatWasAcknowledgedMeanwhileIsDroppedWithTheReason() {
		this.scene.say(wan(1), "2022-07-01", "D-30");
		this.scene.say(wan(2), "2022-07-01", "D-30");
		this.scene.acknowledge(wan(1));
		this.delivery.deliver();
		assertThat(this.outbox.alertsIn(all().get(0).id())).containsExactly(2L);
		assertThat(dropped()).isEqualTo("Acknowledged by hoa before the letter was made: đang xử lý");
	}

	@Test
	void onlyTheFirstMailThatSpeaksOfADutyToSomebodyBringsItsDueDate() {
		AlertFixture wan = wan(1).due(LocalDate.of(2022, 7, 8));
		this.scene.say(wan, "2022-07-01", "D-7");
		this.delivery.deliver();
		this.scene.clock.set("2022-07-05T07:00:00");
		this.scene.say(wan, "2022-07-05", "D-3", Recipient.HOLDER, Recipient.FOCAL_POINT);
		this.delivery.deliver();
		assertThat(all()).extracting(Message::recipient, this::files)
			.containsExactlyInAnyOrder(tuple("cdsvn@bgtvt.example", List.of("thoi-han.ics")),
					tuple("cdsvn@bgtvt.example", List.of()),
					tuple("ttcntt@bgtvt.example", List.of("thoi-han.ics", "nhiem-vu.csv")));
	}

	@Test
	void aDigestOfWhichNothingIsLeftIsNotMade() {
		this.scene.say(wan(1), "2022-07-01", "D-30");
		this.scene.resolve(wan(1));
		assertThat(this.delivery.deliver().frozen()).isZero();
		assertThat(all()).isEmpty();
	}

	@Test
	void anAddressInTwoRolesGetsOneNoticeOfAnEvent() {
		this.scene.say(wan(1).due(FRIDAY.minusDays(15)).titled("A", "", "1", ""), "2022-07-01", "D+15",
				Recipient.HOLDER, Recipient.FOCAL_POINT, Recipient.LEADERSHIP);
		this.scene.say(AlertFixture.wan(2, "TTCNTT").due(FRIDAY.minusDays(15)), "2022-07-01", "D+15", Recipient.HOLDER,
				Recipient.FOCAL_POINT);
		assertThat(this.delivery.deliver().sent()).isEqualTo(3);
		Message toFocalPoint = to("ttcntt@bgtvt.example");
		assertThat(toFocalPoint.subject())
			.isEqualTo("[Đôn đốc] 2 đơn vị: 2 nhiệm vụ quá hạn – Trung tâm Công nghệ thông tin (01/7/2022)");
		assertThat(this.outbox.alertsIn(toFocalPoint.id())).containsExactly(1L, 2L);
		assertThat(this.jdbc.sql("select count(*) from notice").query(Long.class).single()).isEqualTo(4);
	}

	@Test
	void whatOneDigestCannotSayKeepsNobodyElseWaiting() {
		this.scene.say(wan(1), "2022-07-01", "D-30");
		this.scene.say(AlertFixture.wan(2, "CHHVN"), "2022-07-01", "D-30");
		this.jdbc.sql("update notice set recipient_role = 'NONE' where alert_id = 1").update();
		assertThat(this.delivery.deliver()).isEqualTo(new Delivery.Outcome(1, 1, 0, 0, 0));
		this.jdbc.sql("update notice set recipient_role = 'HOLDER' where alert_id = 1").update();
		assertThat(this.delivery.deliver()).isEqualTo(new Delivery.Outcome(1, 1, 0, 0, 0));
	}

	private List<String> files(Message message) {
		return this.outbox.content(message.id()).orElseThrow().attachments().stream().map(MessageFile::name).toList();
	}

	private Message to(String recipient) {
		return all().stream().filter((message) -> message.recipient().equals(recipient)).findFirst().orElseThrow();
	}

	private List<Message> all() {
		return this.outbox.find(MessageFilter.ALL, Paging.newest(100)).items();
	}

	private String dropped() {
		return this.jdbc.sql("select dropped_code, dropped_args from notice where alert_id = 1")
			.query((row, number) -> String.valueOf(Reason.read(row.getString(1), row.getString(2))))
			.single();
	}

	private static AlertFixture wan(long id) {
		return AlertFixture.wan(id, "CDSVN");
	}

}
