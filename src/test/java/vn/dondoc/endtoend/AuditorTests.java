package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.auditor.AuditCheck;
import vn.dondoc.auditor.AuditFinding;
import vn.dondoc.auditor.AuditFinding.Accepted;
import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;
import vn.dondoc.facts.Work;
import vn.dondoc.journal.AuditTrail;
import vn.dondoc.runs.Trouble;
import vn.dondoc.runs.Troubles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of gap is made behind the server's back, and the auditor names it; and what
 * looks like a gap and is none, it lets pass.
 */
@ServerTest
class AuditorTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	@Autowired
	private Workbench bench;

	@Autowired
	private Auditor auditor;

	@Autowired
	private Audits audits;

	@Autowired
	private AuditTrail journal;

	@Autowired
	private Troubles troubles;

	@BeforeEach
	void clear() {
		sql("delete from audit_finding");
		sql("delete from audit_check");
		this.bench.clear();
	}

	@Test
	void findsNothingWhereEverythingWasSaid() {
		days(-40, 45);
		AuditCheck check = this.auditor.check();
		assertThat(this.audits.open(10)).isEmpty();
		assertThat(check.clean()).isTrue();
		assertThat(check.from()).isEqualTo(DUE.minusDays(40));
		assertThat(check.counted().slots()).isEqualTo(14);
		assertThat(check.counted().runs()).isEqualTo(86);
		assertThat(check.counted().messages()).isEqualTo(count("select count(*) from message"));
		assertThat(this.auditor.check().counted().runs()).as("only what is new").isEqualTo(1);
	}

	@Test
	void aReportAMovedDateAndAnOutageAreNoGaps() {
		days(-31, -6);
		this.bench.report("A", "wan", Work.COMPLETED, DUE.minusDays(5));
		days(-5, -5);
		this.bench.report("A", "wan", Work.RETURNED, DUE.minusDays(4));
		days(-4, -1);
		this.bench.owe("milestone($holder, \"wan\").on(2022, 9, 30)", "milestone($holder, \"lan\").on(2022, 10, 20)");
		days(0, 9);
		this.bench.owe("milestone($holder, \"wan\").on(2022, 11, 8)");
		days(25, 34);
		this.bench.report("A", "wan", Work.IN_PROGRESS, DUE.plusDays(40));
		days(41, 60);
		AuditCheck check = this.auditor.check();
		assertThat(this.audits.open(10)).isEmpty();
		assertThat(this.bench.story().toString()).contains("MISSED", "REOPENED", "WITHDRAWN");
		assertThat(check.counted().slots()).isGreaterThan(10);
	}

	@Test
	void aHolidayAnnouncedLaterIsNoGap() {
		days(-31, 2);
		this.bench.announceDayOff(DUE);
		assertThat(gaps()).isEmpty();
		days(3, 12);
		assertThat(gaps()).isEmpty();
		assertThat(this.bench.story()).contains("2022-09-30 NOTIFIED DUE D0")
			.as("from the new due date on, a Monday")
			.contains("2022-10-04 NOTIFIED OVERDUE D+1");
		sql("delete from audit_check");
		sql("delete from delivery_attempt");
		sql("delete from notice");
		sql("delete from alert_event where logical_date = '2022-09-30'");
		assertThat(gaps()).as("reckoned by the calendar of that day")
			.contains("NOT_NOTIFIED A wan on the due date (due 30 Sep 2022)");
	}

	@Test
	void aCalendarThatWasChangedBehindTheServersBackProvesNothing() {
		days(-31, -30);
		this.bench.announceDayOff(DUE);
		sql("update working_calendar set content = '{}'");
		assertThat(this.auditor.check().failure()).isNotNull();
	}

	@Test
	void theSameIsSeenDayByDay() {
		for (int day = -31; day <= 45; day++) {
			if (day < -9 || day > -2) {
				days(day, day);
				assertThat(this.auditor.check().gaps()).as("day %s", day).isZero();
			}
		}
	}

	@Test
	void aSlotOfALadderThatWasRelaxedWhileTheAlertWasEscalated() {
		days(-31, 16);
		this.bench.write("ladder.drl",
				this.bench.read("ladder.drl")
					.replace("daysLate < 30", "daysLate < 90")
					.replace("daysLate >= 30", "daysLate >= 90")
					.replace("since(30)", "since(90)")
					.replace("daysLate < 15", "daysLate < 60")
					.replace("daysLate >= 15", "daysLate >= 60")
					.replace("since(15)", "since(60)"));
		days(17, 61);
		assertThat(this.bench.story()).endsWith("2022-10-15 NOTIFIED ESCALATED(1) D+15",
				"2022-10-22 NOTIFIED OVERDUE D+22", "2022-10-29 NOTIFIED OVERDUE D+29",
				"2022-11-05 NOTIFIED OVERDUE D+36", "2022-11-12 NOTIFIED OVERDUE D+43",
				"2022-11-19 NOTIFIED OVERDUE D+50", "2022-11-26 NOTIFIED OVERDUE D+57",
				"2022-11-29 NOTIFIED ESCALATED(1) D+60");
		assertThat(gaps()).isEmpty();
		sql("delete from audit_check");
		sql("delete from delivery_attempt");
		sql("delete from notice");
		sql("delete from alert_event where slot_offset = 29");
		assertThat(gaps()).contains("NOT_NOTIFIED A wan 29 days overdue (due 30 Sep 2022)");
	}

	@Test
	void aSlotThatTheLogLost() {
		days(-31, 2);
		sql("delete from delivery_attempt");
		sql("delete from notice");
		sql("delete from alert_event where slot_offset in (-7, 1)");
		assertThat(gaps())
			.contains("NOT_NOTIFIED A wan 1 day overdue (due 30 Sep 2022)",
					"NOT_NOTIFIED A wan 7 days before the due date (due 30 Sep 2022)")
			.anyMatch((gap) -> gap.startsWith("LOG_DIFFERS A wan"));
	}

	@Test
	void aSlotThatNobodyOwed() {
		days(-31, 2);
		sql("update alert_event set slot_offset = -6 where slot_offset = -7");
		assertThat(gaps()).containsExactly("NOT_OWED A wan 6 days before the due date (due 30 Sep 2022)");
	}

	@Test
	void aSlotSaidTwice() {
		days(-31, -6);
		sql("update alert set stage = 'UPCOMING', slot_offset = -30");
		sql("update alert_event set once_key = concat('x', id)");
		this.bench.runOn(DUE.minusDays(5));
		assertThat(gaps()).contains("NOTIFIED_TWICE A wan 7 days before the due date (due 30 Sep 2022)");
	}

	@Test
	void aRoleThatIsNotTold() {
		days(-31, 20);
		sql("delete from notice where recipient_role = 'FOCAL_POINT'");
		assertThat(gaps()).contains("NO_NOTICE A wan 15 days overdue, level 1 (focal point)");
	}

	@Test
	void aNoticeThatNoMailCarries() {
		days(-31, -2);
		sql("update notice set message_id = null where slot_offset = -7");
		assertThat(gaps()).containsExactly("NOTICE_WAITS A wan 7 days before the due date (responsible unit)");
		sql("update notice set recipient = null where message_id is null");
		assertThat(gaps()).containsExactly("NOBODY_TO_TELL A wan 7 days before the due date (responsible unit)");
		sql("update notice set dropped_code = 'ALERT_UNKNOWN', dropped_args = '[]' where message_id is null");
		assertThat(gaps()).isEmpty();
	}

	@Test
	void aMailThatDoesNotGoOut() {
		days(-31, -6);
		sql("update message set delivery_state = 'READY' where id = (select m from (select max(id) as m from message) x)");
		sql("delete from delivery_attempt");
		assertThat(gaps()).as("not yet a day old").doesNotContain("MESSAGE_WAITS ");
		this.bench.moveTo(DUE.minusDays(2));
		assertThat(gaps()).contains("MESSAGE_WAITS ");
		sql("update message set delivery_state = 'UNKNOWN' where delivery_state = 'READY'");
		assertThat(gaps()).contains("MESSAGE_UNKNOWN ");
		sql("update message set held_token = fencing_token");
		assertThat(gaps()).as("left to an admin, on record").doesNotContain("MESSAGE_UNKNOWN ");
		sql("update message set delivery_state = 'FAILED' where delivery_state = 'UNKNOWN'");
		assertThat(gaps()).contains("MESSAGE_FAILED ");
		sql("insert into handover (message_id, first_message_id, reason_code, reason_args, handed_at) select id, id, 'NOBODY_LEFT', '[]', created_at "
				+ "from message where delivery_state = 'FAILED'");
		assertThat(gaps()).as("handed on").doesNotContain("MESSAGE_FAILED ");
	}

	@Test
	void aMailSetBackAfterItWasSent() {
		days(-31, -6);
		sql("update message set delivery_state = 'READY'");
		assertThat(gaps()).contains("MESSAGE_DIFFERS To be sent / Sent");
		this.bench.deliver();
		assertThat(gaps()).contains("SENT_TWICE successful attempts: 2");
	}

	@Test
	void aSlotInTwoMails() {
		days(-31, -6);
		sql("""
				insert into message (id, recipient, recipient_name, unit_code, locale, digest_day, purpose, message_id,
				subject, content, delivery_state, attempts, next_attempt_at, fencing_token, created_at, sent_at)
				select id + 1000, recipient, recipient_name, unit_code, locale, digest_day, 'AGAIN',
				concat(message_id, 'x'), subject, content, delivery_state, attempts, next_attempt_at, fencing_token,
				created_at, sent_at from message where digest_day = (select max(digest_day) from message)
				""");
		sql("insert into delivery_attempt select id + 1000, message_id + 1000, attempted_at, outcome, reason_code, reason_args "
				+ "from delivery_attempt where message_id = (select max(id) - 1000 from message)");
		sql("""
				insert into notice (id, event_id, alert_id, recipient, recipient_name, recipient_role, unit_code, locale,
				purpose, slot_offset, not_before, message_id)
				select id + 1000, event_id, alert_id, recipient, recipient_name, recipient_role, unit_code, locale,
				'AGAIN', slot_offset, not_before, message_id + 1000 from notice where slot_offset = -7
				""");
		assertThat(gaps()).singleElement()
			.asString()
			.startsWith("SENT_TWICE A wan 7 days before the due date; letter ");
		sql("update delivery_attempt set outcome = 'UNKNOWN' where message_id < (select max(id) - 900 from message)");
		assertThat(gaps()).as("explained by an attempt of unknown outcome").isEmpty();
	}

	@Test
	void aDayWithoutARun() {
		days(-31, -6);
		this.bench.moveTo(DUE.minusDays(3));
		assertThat(gaps()).containsExactly("NO_RUN ", "NO_RUN ");
		days(-3, -3);
		assertThat(gaps()).as("made up for").isEmpty();
	}

	@Test
	void aJournalThatWasRewritten() {
		days(-31, -30);
		this.journal.record("admin", "test", "one", "x");
		sql("update audit_entry set subject = 'two' where subject = 'one'");
		assertThat(gaps()).singleElement().asString().matches("JOURNAL_CHANGED \\d+");
		sql("update audit_entry set subject = 'one' where subject = 'two'");
		assertThat(gaps()).isEmpty();
	}

	@Test
	void aJournalWhoseTailWasCutOff() {
		days(-31, -30);
		this.journal.record("admin", "test", "last", "x");
		assertThat(gaps()).as("writes the head out").isEmpty();
		long last = count("select max(id) from audit_entry");
		sql("create table cut_off as select * from audit_entry where id = " + last);
		sql("delete from audit_entry where id = " + last);
		sql("update id_block set next_id = next_id - 1 where block_name = 'audit_entry'");
		assertThat(gaps()).containsExactly("JOURNAL_MISSING " + last);
		sql("insert into audit_entry select * from cut_off");
		sql("drop table cut_off");
		sql("update id_block set next_id = next_id + 1 where block_name = 'audit_entry'");
		assertThat(gaps()).isEmpty();
	}

	@Test
	void whatIsWrongWithTheJournalIsOneFindingOnWhateverDayItIsSeen() {
		days(-31, -30);
		this.journal.record("admin", "test", "three", "x");
		sql("update audit_entry set subject = 'four' where subject = 'three'");
		assertThat(gaps()).hasSize(1);
		days(-29, -29);
		assertThat(gaps()).hasSize(1);
		assertThat(count("select count(*) from audit_finding")).isEqualTo(1);
		sql("update audit_entry set subject = 'three' where subject = 'four'");
	}

	@Test
	void aFindingIsOpenedOnceAndCanBeAccepted() {
		days(-31, -2);
		sql("update notice set message_id = null where slot_offset = -7");
		assertThat(gaps()).hasSize(1);
		assertThat(gaps()).hasSize(1);
		assertThat(count("select count(*) from audit_finding")).isEqualTo(1);
		assertThat(this.troubles.now().points()).as("told to the admins").singleElement().satisfies((point) -> {
			assertThat(point.kind()).isEqualTo(Trouble.Kind.AUDIT);
			assertThat(point.what().in(Locale.forLanguageTag("vi")))
				.startsWith("A, nhiệm vụ wan: nội dung trước hạn 7 ngày (đơn vị chủ trì) của ngày 23/9/2022");
		});
		long id = this.audits.open(1).get(0).id();
		assertThat(this.audits.accept(id, "admin", "told by telephone")).isTrue();
		assertThat(this.audits.accept(id, "admin", "again")).isFalse();
		assertThat(gaps()).isEmpty();
		assertThat(this.audits.settled(10)).singleElement()
			.extracting(AuditFinding::accepted)
			.extracting(Accepted::reason)
			.isEqualTo("told by telephone");
		assertThat(count("select count(*) from audit_entry where action_code = 'audit.accepted'")).isPositive();
	}

	private void days(int from, int to) {
		for (int day = from; day <= to; day++) {
			this.bench.runOn(DUE.plusDays(day));
			this.bench.deliver();
		}
	}

	private List<String> gaps() {
		AuditCheck check = this.auditor.check();
		assertThat(check.failure()).isNull();
		assertThat(check.gaps()).isEqualTo(this.audits.open(100).size());
		return this.audits.open(100).stream().map((finding) -> line(finding.what())).toList();
	}

	private static String line(Difference what) {
		return what.gap() + ((what.unit() != null) ? " " + what.unit() + " " + what.obligation() : "") + " "
				+ ((what.detail() != null) ? what.detail() : "");
	}

	private void sql(String statement) {
		this.bench.jdbc().update(statement);
	}

	private int count(String query) {
		Integer count = this.bench.jdbc().queryForObject(query, Integer.class);
		return (count != null) ? count : 0;
	}

}
