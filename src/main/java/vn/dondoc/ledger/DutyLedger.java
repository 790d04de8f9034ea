package vn.dondoc.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.facts.DutyKey;

/**
 * The ledger as the latest runs left it, a narrow row a duty, written only where
 * something changed: most days change few. Texts are the rules' and stand in their
 * release.
 */
@Service
public class DutyLedger {

	private static final String KEY = "unit_code, directive, obligation, period";

	private static final String UPSERT = "insert into duty (" + KEY
			+ ", kind, target, starts_on, calendar_due, due, work_state, completed_on, changed_on, changed_by, recorded_on)"
			+ " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?) on duplicate key update kind = values(kind), "
			+ "target = values(target), starts_on = values(starts_on), calendar_due = values(calendar_due), "
			+ "due = values(due), work_state = values(work_state), completed_on = values(completed_on), "
			+ "changed_on = values(changed_on), changed_by = values(changed_by)";

	private static final String STRIKE_OUT = "delete from duty where unit_code = ? and directive = ? and obligation = ? "
			+ "and period = ?";

	private static final int BATCH = 500;

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	DutyLedger(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
	}

	/**
	 * Enters duties as they stand, in the caller's transaction.
	 * @param units the codes of the units that owe them
	 * @param entries the duties
	 * @param stamp which run, on which day
	 * @return what changed, and what else stands there of these units
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Entered enter(Collection<String> units, Collection<LedgerEntry> entries, RunStamp stamp) {
		Map<DutyKey, KeptDuty> kept = kept(units);
		List<LedgerEntry> changed = new ArrayList<>();
		for (LedgerEntry entry : entries) {
			if (!KeptDuty.of(entry).equals(kept.get(entry.key()))) {
				changed.add(entry);
			}
		}
		this.jdbc.batchUpdate(UPSERT, changed, BATCH, (row, entry) -> fill(row, entry, stamp));
		entries.forEach((entry) -> kept.remove(entry.key()));
		return new Entered(changed.size(), kept.keySet());
	}

	/**
	 * Strikes out duties that are owed no more, in the caller's transaction.
	 * @param duties the duties; every rule must have spoken of their units
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void strikeOut(Collection<DutyKey> duties) {
		this.jdbc.batchUpdate(STRIKE_OUT, duties, BATCH, (row, key) -> fillKey(row, key));
	}

	/**
	 * Strikes out what units owe that are no longer registered, in the caller's
	 * transaction.
	 * @return the duties struck out
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<DutyKey> strikeOutOfUnitsGone() {
		List<DutyKey> gone = this.client
			.sql("select " + KEY + " from duty d where not exists "
					+ "(select 1 from org_unit u where u.code = d.unit_code)")
			.query((row, number) -> key(row))
			.list();
		strikeOut(gone);
		return gone;
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
		this.client.sql("select " + KEY + ", recorded_on from duty where unit_code in (:units)")
			.param("units", units)
			.query((row) -> {
				entered.put(key(row), row.getObject("recorded_on", LocalDate.class));
			});
		return new DutiesSince(rulesSince, entered);
	}

	private Map<DutyKey, KeptDuty> kept(Collection<String> units) {
		Map<DutyKey, KeptDuty> kept = new HashMap<>();
		if (!units.isEmpty()) {
			this.client.sql("select * from duty where unit_code in (:units)").param("units", units).query((row) -> {
				kept.put(key(row), KeptDuty.of(row));
			});
		}
		return kept;
	}

	private static void fill(PreparedStatement row, LedgerEntry entry, RunStamp stamp) throws SQLException {
		int column = fillKey(row, entry.key());
		for (Object value : KeptDuty.of(entry).columns()) {
			row.setObject(++column, value);
		}
		row.setObject(++column, stamp.on());
		row.setObject(++column, stamp.id());
		row.setObject(++column, stamp.on());
	}

	private static int fillKey(PreparedStatement row, DutyKey key) throws SQLException {
		row.setString(1, key.unit());
		row.setString(2, key.directive());
		row.setString(3, key.obligation());
		row.setString(4, key.period());
		return 4;
	}

	private static DutyKey key(ResultSet row) throws SQLException {
		return new DutyKey(row.getString("unit_code"), row.getString("directive"), row.getString("obligation"),
				row.getString("period"));
	}

	/**
	 * How many duties a run found new or changed, as long as no later run has changed
	 * them again; those it struck out are not among them.
	 * @param runId the run's number
	 * @return their number
	 */
	public long changedBy(long runId) {
		return JdbcClient.create(this.jdbc)
			.sql("select count(*) from duty where changed_by = ?")
			.param(runId)
			.query(Long.class)
			.single();
	}

	/**
	 * What came of entering duties.
	 *
	 * @param changed how many were new or had changed
	 * @param others the duties that stand in the ledger and were not among them
	 */
	public record Entered(int changed, Set<DutyKey> others) {

		/**
		 * Takes a private copy.
		 */
		public Entered {
			others = Set.copyOf(others);
		}

	}

}
