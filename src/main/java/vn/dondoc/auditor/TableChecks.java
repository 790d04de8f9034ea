package vn.dondoc.auditor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.Stage;
import vn.dondoc.text.Reason;

/**
 * What tables say of one another, by plain SQL: alerts of their events, notices of the
 * messages that carry them, messages of their attempts.
 */
@Component
class TableChecks {

	private static final String OF_ALERT = "a.unit_code, a.directive, a.obligation, a.period, a.id as alert_id";

	// What tells the admins of gaps would make gaps of its own without end
	private static final String OWED = "m.purpose not like 'TROUBLE-%' and m.purpose not like 'WELL-%'";

	// Whatever is slower than a day has been found out by the admins, or should be
	private static final Duration GRACE = Duration.ofHours(24);

	private static final Duration HANDED_ON_WITHIN = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final WorkingCalendar calendar;

	TableChecks(JdbcClient jdbc, WorkingCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	void check(Days days, Instant now, AuditCollector found) {
		alerts(days, found);
		notices(days.through(), found);
		unfinished(now, found);
		finished(days, found);
		sentTwice(days, found);
	}

	private void alerts(Days days, AuditCollector found) {
		this.jdbc.sql("select " + OF_ALERT + """
				, a.last_notified_on, a.times_notified, (select count(*) from alert_event e where e.alert_id = a.id
				and e.event_type = 'NOTIFIED') as logged from alert a where a.last_notified_on >= ?
				""").param(days.from()).query((row) -> {
			if (row.getInt("times_notified") != row.getInt("logged")) {
				found.add(duty(row, Difference.on(Columns.day(row, "last_notified_on"), Gap.LOG_DIFFERS,
						Reason.of(GapDetail.COUNTS_DIFFER, row.getInt("times_notified"), row.getInt("logged")))));
			}
		});
	}

	// A notice is carried by the first digest that is put together from its day on; one
	// that came after that day's digest waits for the next
	private void notices(LocalDate today, AuditCollector found) {
		this.jdbc.sql("select " + OF_ALERT + """
				, n.not_before, n.recipient, n.recipient_role, e.stage, e.level_no, e.slot_offset,
				(select count(*) from message m where m.recipient = n.recipient and m.digest_day = n.not_before)
				as digests from notice n join alert_event e on e.id = n.event_id join alert a on a.id = e.alert_id
				where n.message_id is null and n.dropped_code is null and n.not_before < ?
				""").param(today).query((row) -> {
			LocalDate day = Columns.day(row, "not_before");
			boolean nobody = row.getString("recipient") == null;
			LocalDate last = (row.getInt("digests") > 0) ? this.calendar.workingDayFrom(day.plusDays(1)) : day;
			if (last.isBefore(today)) {
				found.add(duty(row, Difference.on(day, nobody ? Gap.NOBODY_TO_TELL : Gap.NOTICE_WAITS, Reason
					.of(GapDetail.POINT_FOR, slot(row).point(), "TOLD_" + Columns.text(row, "recipient_role")))));
			}
		});
	}

	private void unfinished(Instant now, AuditCollector found) {
		String columns = "select m.id as message_id, m.digest_day, m.delivery_state, m.attempts from message m ";
		this.jdbc.sql(columns + """
				where m.delivery_state in ('READY', 'CLAIMED', 'DOT', 'DEFERRED', 'UNKNOWN')
				and m.created_at < ? and (m.delivery_state <> 'UNKNOWN' or m.held_token is null
				or m.held_token <> m.fencing_token) and
				""" + OWED).param(Columns.utc(now.minus(GRACE))).query((row) -> {
			String state = Columns.text(row, "delivery_state");
			found.add(message(row, state.equals("UNKNOWN") ? Gap.MESSAGE_UNKNOWN : Gap.MESSAGE_WAITS, null));
		});
		// Handing on takes a delivery or two
		this.jdbc.sql(columns + """
				where m.delivery_state = 'FAILED'
				and not exists (select 1 from handover h where h.message_id = m.id)
				and not exists (select 1 from delivery_attempt t where t.message_id = m.id and t.attempted_at > ?) and
				""" + OWED).param(Columns.utc(now.minus(HANDED_ON_WITHIN))).query((row) -> {
			found.add(message(row, Gap.MESSAGE_FAILED, null));
		});
		this.jdbc.sql(columns + """
				where m.delivery_state in ('READY', 'CLAIMED', 'DOT', 'DEFERRED') and exists
				(select 1 from delivery_attempt t where t.message_id = m.id and t.outcome in ('SENT', 'FILED'))
				""").query((row) -> {
			found.add(message(row, Gap.MESSAGE_DIFFERS, Reason.of(GapDetail.STATES_DIFFER,
					"DELIVERY_" + Columns.text(row, "delivery_state"), "DELIVERY_SENT")));
		});
	}

	private void finished(Days days, AuditCollector found) {
		List<Integer> counted = this.jdbc.sql("select count(*) from message where digest_day between ? and ?")
			.params(days.from(), days.through())
			.query(Integer.class)
			.list();
		found.messages(counted.get(0));
		this.jdbc
			.sql("""
					select m.id as message_id, m.digest_day, m.attempts,
					(select count(*) from delivery_attempt t where t.message_id = m.id and t.outcome in ('SENT', 'FILED')) as sent,
					(select count(*) from delivery_attempt t where t.message_id = m.id) as tried,
					(select count(*) from delivery_attempt t where t.message_id = m.id and t.outcome = 'UNKNOWN') as unknown_outcomes
					from message m where m.delivery_state in ('SENT', 'FILED') and m.digest_day >= ?
					""")
			.param(days.from())
			.query((row) -> {
				if (row.getInt("tried") == 0 || (row.getInt("sent") > 1 && row.getInt("unknown_outcomes") == 0)) {
					found.add(message(row, (row.getInt("sent") > 1) ? Gap.SENT_TWICE : Gap.MESSAGE_DIFFERS,
							Reason.of(GapDetail.ATTEMPTS_SUCCEEDED, row.getInt("sent"))));
				}
			});
	}

	private void sentTwice(Days days, AuditCollector found) {
		this.jdbc
			.sql("select distinct " + OF_ALERT
					+ """
							, m1.digest_day, m1.id as message_id, m2.id as other, e1.stage, e1.level_no, e1.slot_offset
							from message m1 join notice n1 on n1.message_id = m1.id join alert_event e1 on e1.id = n1.event_id
							join alert a on a.id = e1.alert_id
							join alert_event e2 on e2.alert_id = e1.alert_id and e2.stage = e1.stage and e2.level_no = e1.level_no
							and e2.slot_offset = e1.slot_offset
							join notice n2 on n2.event_id = e2.id and n2.recipient = n1.recipient
							join message m2 on m2.id = n2.message_id
							where m1.delivery_state in ('SENT', 'FILED') and m2.delivery_state in ('SENT', 'FILED') and m2.id < m1.id and m1.digest_day >= ?
							and not exists (select 1 from delivery_attempt t where t.message_id = m2.id and t.outcome = 'UNKNOWN')
							""")
			.param(days.from())
			.query((row) -> {
				found.add(duty(row, message(row, Gap.SENT_TWICE,
						Reason.of(GapDetail.POINT_ALSO_IN, slot(row).point(), row.getLong("other")))));
			});
	}

	private static Difference duty(ResultSet row, Difference difference) throws SQLException {
		return difference.duty(Columns.duty(row)).alert(row.getLong("alert_id"));
	}

	private static Difference message(ResultSet row, Gap gap, @Nullable Reason detail) throws SQLException {
		return Difference.on(Columns.day(row, "digest_day"), gap, detail).message(row.getLong("message_id"));
	}

	private static SlotAt slot(ResultSet row) throws SQLException {
		return new SlotAt(Stage.valueOf(row.getString("stage")), row.getInt("level_no"), row.getInt("slot_offset"));
	}

}
