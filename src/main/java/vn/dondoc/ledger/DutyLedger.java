package vn.dondoc.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;

/**
 * The ledger as the latest run left it, a row a duty. Written in batches, since there may
 * be a great many.
 */
@Service
public class DutyLedger {

	private static final String COLUMNS = "unit_code, directive, obligation, period, kind, clause, title, title_en, rule_file, rule_name, "
			+ "release_hash, target, starts_on, calendar_due, due, moved_by, work_state, time_state, completed_on, "
			+ "as_of, run_id, recorded_on";

	private static final String UPSERT = "insert into duty (" + COLUMNS
			+ ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) on duplicate key update kind = values(kind), "
			+ "clause = values(clause), title = values(title), title_en = values(title_en), "
			+ "rule_file = values(rule_file), rule_name = values(rule_name), release_hash = values(release_hash), "
			+ "target = values(target), starts_on = values(starts_on), calendar_due = values(calendar_due), "
			+ "due = values(due), moved_by = values(moved_by), work_state = values(work_state), "
			+ "time_state = values(time_state), completed_on = values(completed_on), as_of = values(as_of), "
			+ "run_id = values(run_id)";

	private static final int BATCH = 500;

	private final JdbcTemplate jdbc;

	DutyLedger(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Enters duties as they stand, in the caller's transaction.
	 * @param entries the duties
	 * @param stamp which run, of which release, on which day
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void enter(Collection<LedgerEntry> entries, RunStamp stamp) {
		this.jdbc.batchUpdate(UPSERT, entries, BATCH, (row, entry) -> fill(row, entry, stamp));
	}

	private static void fill(PreparedStatement row, LedgerEntry entry, RunStamp stamp) throws SQLException {
		Duty duty = entry.duty();
		Object[] values = { duty.holder().code(), duty.directive(), duty.obligation(), duty.period(), duty.kind(),
				duty.clause(), entry.source().title(),
				entry.source().titleEn(), entry.source().file(), entry.source().rule(), stamp.release(), duty.target(),
				duty.startsOn(), duty.calendarDue(), duty.due(),
				entry.movedBy().stream().map((day) -> day.date().toString()).collect(Collectors.joining(";")),
				duty.work(), entry.time().name(), entry.completedOn(), stamp.on(), stamp.id(), stamp.on() };
		for (int i = 0; i < values.length; i++) {
			row.setObject(i + 1, values[i]);
		}
	}

	/**
	 * From which day duties of units have been there.
	 * @param units their codes
	 * @param rulesSince the day since which the rules that now run have run, in
	 * {@code dondoc.zone}
	 * @return the answer for each duty of these units, also for those not yet entered
	 */
	public DutiesSince since(Collection<String> units, LocalDate rulesSince) {
		Map<DutyKey, LocalDate> entered = new HashMap<>();
		JdbcClient.create(this.jdbc)
			.sql("select unit_code, directive, obligation, period, recorded_on from duty where unit_code in (:units)")
			.param("units", units)
			.query((row) -> {
				entered.put(key(row),
						row.getObject("recorded_on", LocalDate.class));
			});
		return new DutiesSince(rulesSince, entered);
	}

	/**
	 * Strikes out what a run found to be owed no more.
	 * @param runId the run; it must have looked at every unit and every rule
	 * @return the duties struck out
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<DutyKey> strikeOutAllBut(long runId) {
		List<DutyKey> gone = this.jdbc.query(
				"select unit_code, directive, obligation, period from duty where run_id <> ?",
				(row, number) -> key(row), runId);
		this.jdbc.update("delete from duty where run_id <> ?", runId);
		return gone;
	}

	private static DutyKey key(ResultSet row) throws SQLException {
		return new DutyKey(row.getString("unit_code"), row.getString("directive"), row.getString("obligation"),
				row.getString("period"));
	}

}
