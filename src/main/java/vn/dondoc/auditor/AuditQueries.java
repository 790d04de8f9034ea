package vn.dondoc.auditor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.auditor.PastFacts.Entered;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.records.Reading;
import vn.dondoc.records.Report;

/**
 * The tables as the auditor reads them: by plain SQL, unit by unit.
 */
@Component
class AuditQueries {

	private final JdbcClient jdbc;

	AuditQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	PastFacts facts(Collection<String> units) {
		return new PastFacts(
				this.jdbc.sql("select * from report where unit_code in (:units) order by reported_on, recorded_at, id")
					.param("units", units)
					.query((row,
							number) -> new Entered<>(new Report(Columns.duty(row),
									Work.valueOf(row.getString("work_state")), Columns.day(row, "reported_on"), ""),
									Columns.instant(row, "recorded_at")))
					.list(),
				this.jdbc.sql("select * from reading where unit_code in (:units) order by read_on, recorded_at, id")
					.param("units", units)
					.query((row, number) -> new Entered<>(
							new Reading(Columns.duty(row), row.getBigDecimal("reading_value"),
									row.getObject("reached", Boolean.class), Columns.day(row, "read_on"), ""),
							Columns.instant(row, "recorded_at")))
					.list());
	}

	LoggedSlots slots(Collection<String> units) {
		LoggedSlots slots = new LoggedSlots();
		this.jdbc
			.sql("""
					select e.id, e.alert_id, e.run_id, e.logical_date, e.event_type, e.stage, e.level_no, e.slot_offset,
					a.unit_code, a.directive, a.obligation, a.period, a.due from alert a join alert_event e on e.alert_id = a.id
					where a.unit_code in (:units) and e.event_type not in ('RESOLVED', 'WITHDRAWN')
					and not e.set_aside order by e.run_id, e.id
					""")
			.param("units", units)
			.query((row) -> {
				slots.add(new LoggedSlot(row.getLong("id"), row.getLong("alert_id"), row.getLong("run_id"),
						Columns.duty(row), Columns.day(row, "due"), Columns.day(row, "logical_date"),
						row.getString("event_type"), new SlotAt(Stage.valueOf(row.getString("stage")),
								row.getInt("level_no"), row.getInt("slot_offset"))));
			});
		return slots;
	}

	/**
	 * On which day each duty was entered in the ledger.
	 */
	Map<DutyKey, LocalDate> entered(Collection<String> units) {
		Map<DutyKey, LocalDate> entered = new HashMap<>();
		this.jdbc
			.sql("select unit_code, directive, obligation, period, recorded_on from duty where unit_code in (:units)")
			.param("units", units)
			.query((row) -> {
				entered.put(Columns.duty(row), Columns.day(row, "recorded_on"));
			});
		return entered;
	}

	/**
	 * The duties in the ledger.
	 */
	Set<DutyKey> recorded(Collection<String> units) {
		return Set.copyOf(
				this.jdbc.sql("select unit_code, directive, obligation, period from duty where unit_code in (:units)")
					.param("units", units)
					.query((row, number) -> Columns.duty(row))
					.list());
	}

	LoggedNotices notices(Collection<String> units, Days days) {
		LoggedNotices notices = new LoggedNotices();
		this.jdbc.sql("""
				select n.event_id, n.recipient, n.recipient_role, n.in_place_of from alert a
				join alert_event e on e.alert_id = a.id join notice n on n.event_id = e.id
				where a.unit_code in (:units) and e.logical_date between :from and :through
				""").param("units", units).param("from", days.from()).param("through", days.through()).query((row) -> {
			notices.add(row.getLong("event_id"), row.getString("recipient"), row.getString("recipient_role"),
					row.getString("in_place_of"));
		});
		return notices;
	}

}
