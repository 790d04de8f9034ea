package vn.dondoc.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Through which day each unit was followed: every rule spoke of it, and what came of it
 * is recorded. The days after that are missed until a run makes up for them, whatever
 * kept them from being looked at.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowedUnits {

	private final JdbcClient jdbc;

	FollowedUnits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Begins to follow the units that were not followed so far, in the caller's
	 * transaction. What passed before that was never missed. Units that a run of a later
	 * day followed count as followed no further than runs of days before this one did.
	 * @param on the first day that counts, in {@code dondoc.zone}
	 * @param before the day before it on which every unit was followed last
	 */
	public void begin(LocalDate on, LocalDate before) {
		this.jdbc.sql("update followed_unit set through_day = ? where through_day > ?").params(before, on).update();
		this.jdbc
			.sql("insert into followed_unit (unit_code, through_day) select u.code, ? from org_unit u "
					+ "where not exists (select 1 from followed_unit f where f.unit_code = u.code)")
			.param(on.minusDays(1))
			.update();
	}

	/**
	 * Through which day units were followed.
	 * @param units their codes
	 * @return the day of each; a unit that was never to be followed is absent
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Map<String, LocalDate> through(Collection<String> units) {
		Map<String, LocalDate> through = new HashMap<>();
		if (!units.isEmpty()) {
			this.jdbc.sql("select unit_code, through_day from followed_unit where unit_code in (:units)")
				.param("units", units)
				.query((row) -> {
					through.put(row.getString("unit_code"), row.getObject("through_day", LocalDate.class));
				});
		}
		return through;
	}

	/**
	 * Notes that units were followed through a day, in the transaction that records what
	 * came of it.
	 * @param units their codes
	 * @param on the day
	 */
	public void follow(Collection<String> units, LocalDate on) {
		if (!units.isEmpty()) {
			this.jdbc.sql("update followed_unit set through_day = :on where unit_code in (:units)")
				.param("on", on)
				.param("units", units)
				.update();
		}
	}

}
