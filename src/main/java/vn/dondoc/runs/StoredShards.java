package vn.dondoc.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.runs.Shard.State;
import vn.dondoc.text.Reason;

/**
 * What the database says of the shards of a run, one by one and in sum.
 */
@Component
public class StoredShards implements ShardLog {

	private final JdbcClient jdbc;

	StoredShards(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether every shard of a run has come to its end.
	 * @param runId the run
	 * @return {@code true} also for a run without shards
	 */
	public boolean ended(long runId) {
		return this.jdbc
			.sql("select count(*) from evaluation_shard where run_id = ? and shard_state in ('OPEN', 'TAKEN')")
			.param(runId)
			.query(Integer.class)
			.single() == 0;
	}

	/**
	 * What all shards of a run did.
	 * @param runId the run
	 * @return the sum; {@code units} are those planned, {@code allSeen} only if all were
	 * done
	 */
	public ChunkCount sum(long runId) {
		return this.jdbc
			.sql("""
					select coalesce(sum(units_done), 0) units, coalesce(sum(units_lost), 0) lost, coalesce(sum(duties), 0) duties,
					coalesce(sum(findings), 0) findings, coalesce(sum(notified), 0) notified, coalesce(sum(missed), 0) missed,
					coalesce(sum(resolved), 0) resolved, coalesce(sum(withdrawn), 0) withdrawn,
					coalesce(sum(case when all_seen and shard_state = 'DONE' then 0 else 1 end), 0) unseen
					from evaluation_shard where run_id = ?""")
			.param(runId)
			.query((row, line) -> new ChunkCount(row.getInt("units"), row.getInt("lost"), row.getInt("duties"),
					row.getInt("findings"), row.getInt("notified"), row.getInt("missed"), row.getInt("resolved"),
					row.getInt("withdrawn"), row.getInt("unseen") == 0, problems(runId, 1, Integer.MAX_VALUE)))
			.single();
	}

	/**
	 * The first unit that was not looked at because the time was up.
	 * @param runId the run
	 * @return its code, or empty when no shard was stopped
	 */
	public Optional<String> firstLeftOut(long runId) {
		return this.jdbc.sql("""
				select unit_codes, units_done from evaluation_shard
				where run_id = ? and shard_state = 'STOPPED' and units_done < units_planned order by shard_no""")
			.param(runId)
			.query((row, line) -> Arrays.asList(row.getString("unit_codes").split("\n")).get(row.getInt("units_done")))
			.list()
			.stream()
			.findFirst();
	}

	/**
	 * What went wrong in some shards of a run.
	 */
	List<Reason> problems(long runId, int first, int last) {
		return this.jdbc
			.sql("""
					select problem_code, problem_args from evaluation_shard_problem where run_id = ? and shard_no between ? and ?
					order by shard_no, position_no""")
			.params(runId, first, last)
			.query((row, line) -> Objects.requireNonNull(Reason.read(row.getString(1), row.getString(2))))
			.list();
	}

	@Override
	public List<Shard> shards(long runId) {
		return this.jdbc.sql("select * from evaluation_shard where run_id = ? order by shard_no")
			.param(runId)
			.query((row, line) -> shard(row))
			.list();
	}

	@Override
	public List<Shard> unfinished() {
		return this.jdbc.sql("""
				select s.* from evaluation_shard s join evaluation_run r on r.id = s.run_id
				where s.shard_state in ('OPEN', 'TAKEN') and r.run_state = 'RUNNING' order by s.run_id, s.shard_no""")
			.query((row, line) -> shard(row))
			.list();
	}

	private static Shard shard(ResultSet row) throws SQLException {
		return new Shard(row.getLong("run_id"), row.getInt("shard_no"), row.getInt("units_planned"),
				row.getInt("units_done"), State.valueOf(row.getString("shard_state")), row.getString("node_id"),
				row.getLong("fencing_token"), at(row, "taken_at"), at(row, "ended_at"),
				Reason.read(row.getString("reason_code"), row.getString("reason_args")));
	}

	private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
		@Nullable Long seconds = row.getObject(column, Long.class);
		return (seconds != null) ? Instant.ofEpochSecond(seconds) : null;
	}

}
