package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import vn.dondoc.alerts.Alert;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;
import vn.dondoc.delivery.Message;
import vn.dondoc.delivery.MessageFilter;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.paging.Paging;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.runs.Run.State;
import vn.dondoc.runs.Run;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What breaks while it runs costs only itself, and the admins hear of it.
 */
@ServerTest
@TestPropertySource(properties = "dondoc.mail.admins=quantri@dondoc.example")
class FailingWhileRunningTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private static final String CENTRE = """
			package vn.dondoc.alerting
			import vn.dondoc.facts.Duty
			global vn.dondoc.facts.Alerts alerts
			rule "Trung tâm dữ liệu"
			when
			    $duty : Duty( open, obligation == "data-centre", $days : daysLate )
			then
			    alerts.overdue($duty).since($days);
			end
			""";

	@Autowired
	private Workbench bench;

	@Autowired
	private Rulebooks rulebooks;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Auditor auditor;

	@Autowired
	private Audits audits;

	@BeforeEach
	void clear() {
		this.bench.jdbc().update("delete from audit_finding");
		this.bench.jdbc().update("delete from audit_check");
		this.bench.clear();
	}

	@Test
	void aThrowingConditionCostsItsFileOnlyAndAdminsAreToldUntilAllIsWell() {
		this.bench.owe("milestone($holder, \"wan\").on(2022, 9, 30)",
				"milestone($holder, \"data-centre\").on(2022, 9, 29)");
		this.bench.write("ladder.drl",
				CENTRE.replace("Trung tâm dữ liệu", "Quá hạn")
					.replace("data-centre\", $days : daysLate", "wan\", daysLate >= 1")
					.replace("since($days)", "since(1)"));
		this.bench.write("centre.drl", CENTRE);
		this.bench.runOn(DUE);
		this.bench.write("centre.drl", CENTRE.replace("daysLate", "daysLeft"));
		Run broken = this.bench.runOn(DUE.plusDays(1));
		this.bench.deliver();

		assertThat(broken.state()).isEqualTo(State.COMPLETED_WITH_PROBLEMS);
		assertThat(broken.problems()).singleElement()
			.asString()
			.startsWith("centre.drl:4: rule \"Trung tâm dữ liệu\": since is given 0 days");
		assertThat(alert("wan").stage()).as("another file's").isEqualTo(Stage.OVERDUE);
		assertThat(alert("data-centre").stage()).as("its own, which stays").isEqualTo(Stage.OVERDUE);
		assertThat(alert("data-centre").closedOn()).isNull();
		assertThat(text(toAdmin().get(0))).contains("Tệp, dòng: centre.drl:4", "Quy tắc: “Trung tâm dữ liệu”",
				"since is given 0 days", "các cảnh báo đã có của tệp đó giữ nguyên", "/runs/" + broken.id());

		this.bench.write("centre.drl", CENTRE);
		this.bench.report("A", "data-centre", Work.COMPLETED, DUE.plusDays(2));
		Run mended = this.bench.runOn(DUE.plusDays(2));
		this.bench.deliver();
		assertThat(mended.state()).isEqualTo(State.COMPLETED);
		assertThat(alert("data-centre").stage()).isEqualTo(Stage.RESOLVED);
		assertThat(toAdmin()).hasSize(2);
		assertThat(toAdmin().get(0).subject()).contains("hoạt động bình thường trở lại từ lượt xét ngày 02/10/2022");
	}

	@Test
	void aDutyThatCannotBeRecordedIsNamedAndItsNeighboursGoOut() {
		this.bench.enter("B", "C");
		this.bench.runOn(DUE.minusDays(31));
		this.bench.jdbc().execute("alter table alert add constraint ck_bad check (unit_code <> 'B')");
		Run run = this.bench.runOn(DUE.minusDays(30));
		this.bench.deliver();

		assertThat(this.bench.alerts()).extracting((alert) -> alert.duty().unit()).containsExactlyInAnyOrder("A", "C");
		assertThat(run.state()).isEqualTo(State.COMPLETED_WITH_PROBLEMS);
		assertThat(run.problems()).singleElement().asString().startsWith("The duty wan of B could not be recorded");
		assertThat(text(toAdmin().get(0))).contains("Chưa ghi được nhiệm vụ wan của B", "mã tra cứu")
			.doesNotContainIgnoringCase("ck_bad")
			.doesNotContainIgnoringCase("insert into");
		this.auditor.check();
		assertThat(findings()).containsExactly("NOT_NOTIFIED B wan");

		this.bench.jdbc().execute("alter table alert drop constraint ck_bad");
		assertThat(this.bench.runOn(DUE.minusDays(13)).state()).isEqualTo(State.COMPLETED);
		assertThat(this.bench.story()).contains("2022-09-17 MISSED UPCOMING D-30")
			.filteredOn((event) -> event.equals("2022-09-17 NOTIFIED UPCOMING D-14"))
			.hasSize(3);
		this.bench.deliver();
		this.auditor.check();
		assertThat(findings()).isEmpty();
	}

	@Test
	void slotsBeforeADutyWasThereAreNotMissed() {
		this.bench.runOn(DUE.minusDays(31));
		this.bench.moveTo(DUE.minusDays(10));
		this.bench.owe("milestone($holder, \"wan\").on(2022, 9, 30)", "milestone($holder, \"lan\").on(2022, 10, 3)");
		this.bench.runOn(DUE.minusDays(10));
		assertThat(this.bench.story()).containsExactlyInAnyOrder("2022-09-20 MISSED UPCOMING D-30",
				"2022-09-20 NOTIFIED UPCOMING D-14", "2022-09-20 NOTIFIED UPCOMING D-14");
		this.bench.deliver();
		this.auditor.check();
		assertThat(findings()).isEmpty();
		this.bench.moveTo(DUE.minusDays(8));
		this.bench.runOn(DUE.minusDays(3));
		assertThat(this.bench.story()).as("by now both are there")
			.filteredOn((event) -> event.contains("MISSED"))
			.containsExactly("2022-09-20 MISSED UPCOMING D-30", "2022-09-27 MISSED UPCOMING D-7");
		this.bench.deliver();
		this.auditor.check();
		assertThat(findings()).isEmpty();
	}

	@Test
	void theSlotOfADutyReopenedOnADayOnWhichItWasLostIsMissed() {
		this.bench.runOn(DUE.minusDays(31));
		this.bench.report("A", "wan", Work.COMPLETED, DUE.minusDays(30));
		this.bench.runOn(DUE.minusDays(30));
		this.bench.report("A", "wan", Work.RETURNED, DUE.minusDays(25));
		this.bench.jdbc().execute("alter table alert add constraint ck_bad check (unit_code <> 'A')");
		assertThat(this.bench.runOn(DUE.minusDays(25)).state()).isEqualTo(State.COMPLETED_WITH_PROBLEMS);
		this.bench.jdbc().execute("alter table alert drop constraint ck_bad");
		this.bench.runOn(DUE.minusDays(14));
		this.bench.deliver();

		assertThat(this.bench.story()).containsExactly("2022-09-16 MISSED UPCOMING D-30",
				"2022-09-16 NOTIFIED UPCOMING D-14");
		this.auditor.check();
		assertThat(findings()).isEmpty();
	}

	@Test
	void slotsOfDaysOnWhichTheFileWasBrokenAreMissedAndTheAuditorLooksForThem() {
		this.bench.runOn(DUE.minusDays(31));
		String ladder = this.bench.read("ladder.drl");
		this.bench.write("ladder.drl", ladder + """
				rule "Hỏng" when $duty : Duty( open, $days : daysLate )
				then alerts.overdue($duty).since($days); end
				""");
		this.bench.runOnAll(DUE.minusDays(30), DUE.minusDays(8));
		assertThat(this.bench.story()).isEmpty();
		this.bench.write("ladder.drl", ladder);
		this.bench.runOn(DUE.minusDays(7));
		this.bench.deliver();

		assertThat(this.bench.story()).containsExactly("2022-09-23 MISSED UPCOMING D-30",
				"2022-09-23 MISSED UPCOMING D-14", "2022-09-23 NOTIFIED UPCOMING D-7");
		this.auditor.check();
		assertThat(findings()).isEmpty();
		this.bench.jdbc().update("delete from alert_event where slot_offset = -14");
		this.bench.jdbc().update("delete from audit_check");
		this.auditor.check();
		assertThat(findings()).containsExactly("NOT_NOTIFIED A wan");
	}

	@Test
	void aRefusedFileIsToldWithItsLine() {
		this.bench.runOn(DUE);
		this.bench.write("centre.drl", CENTRE.replace("open", "opne"));
		this.rulebooks.look();
		this.bench.deliver();
		assertThat(text(toAdmin().get(0))).contains("không đạt kiểm tra", "centre.drl:6", "Bộ quy tắc hợp lệ gần nhất");
	}

	@Test
	void aRunThatExceedsItsTimeIsStoppedAndTheNextGoesOn() {
		this.bench.enter(IntStream.range(0, 450).mapToObj((number) -> "U" + number).toArray(String[]::new));
		this.bench.whenSaid(() -> this.bench.moveTo(DUE.plusDays(1)));
		Run stopped = this.bench.runOn(DUE);
		this.bench.deliver();

		assertThat(stopped.state()).isEqualTo(State.FAILED);
		assertThat(stopped.problems()).singleElement()
			.isEqualTo(new Reason("RUN_STOPPED", List.of("PT10M", "200", "451")));
		assertThat(this.bench.alerts()).as("what was written stands").hasSize(200);
		assertThat(toAdmin()).singleElement()
			.extracting(Message::subject)
			.asString()
			.contains("Lượt xét ngày 30/9/2022 bị ngắt giữa chừng");

		this.bench.whenSaid(() -> {
		});
		Run next = this.bench.runOn(DUE.plusDays(1));
		assertThat(next.state()).isEqualTo(State.COMPLETED);
		assertThat(next.figures().withdrawn()).isZero();
		assertThat(this.bench.alerts()).hasSize(451);
	}

	private List<String> findings() {
		return this.audits.open(100)
			.stream()
			.map((finding) -> finding.what().gap() + " " + finding.what().unit() + " " + finding.what().obligation())
			.toList();
	}

	private Alert alert(String obligation) {
		return this.bench.alerts()
			.stream()
			.filter((alert) -> alert.duty().obligation().equals(obligation))
			.findAny()
			.orElseThrow();
	}

	private List<Message> toAdmin() {
		return this.outbox.find(new MessageFilter(null, null, null, "quantri@"), Paging.newest(100)).items();
	}

	private String text(Message message) {
		return this.outbox.content(message.id()).orElseThrow().text();
	}

}
