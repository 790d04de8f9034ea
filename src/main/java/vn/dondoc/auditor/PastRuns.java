package vn.dondoc.auditor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The runs that went through, from the table of runs. A run whose clock was ahead is none
 * of them: what it knew cannot be told by the times at which it was entered, and its day
 * has a run of its own. What it notified is on record all the same.
 */
@Component
class PastRuns {

	private static final String WENT_THROUGH = "run_state in ('COMPLETED', 'COMPLETED_WITH_PROBLEMS') "
			+ "and set_aside_by is null and not exists (select 1 from evaluation_run l where l.id > r.id "
			+ "and l.logical_date < r.logical_date)";

	private final JdbcClient jdbc;

	PastRuns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Oldest first.
	 */
	List<PastRun> on(Days days) {
		return this.jdbc
			.sql("select id, logical_date, release_hash, calendar_hash, started_at, finished_at, run_state "
					+ "from evaluation_run r where " + WENT_THROUGH
					+ " and logical_date between ? and ? order by logical_date, id")
			.params(days.from(), days.through())
			.query((row, number) -> new PastRun(row.getLong("id"), Columns.day(row, "logical_date"),
					Columns.text(row, "release_hash"), row.getString("calendar_hash"),
					Columns.instant(row, "started_at"), Columns.instant(row, "finished_at"),
					row.getString("run_state").equals("COMPLETED")))
			.list();
	}

	Optional<LocalDate> firstDay() {
		return day("select min(logical_date) from evaluation_run r where " + WENT_THROUGH, List.of());
	}

	/**
	 * The last day before another on which every duty was looked at: what was reached
	 * since may have been missed. Without one, the day before the very first run.
	 */
	Optional<LocalDate> lastWholeDayBefore(LocalDate day) {
		return day("select max(logical_date) from evaluation_run r where " + WENT_THROUGH
				+ " and run_state = 'COMPLETED' and logical_date < ?", List.of(day))
			.or(() -> day("select min(logical_date) from evaluation_run where release_hash is not null", List.of())
				.map((first) -> first.minusDays(1)));
	}

	private Optional<LocalDate> day(String query, List<?> parameters) {
		return this.jdbc.sql(query)
			.params(parameters)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single();
	}

}
