package vn.dondoc.runs;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.runs.Shard.State;
import vn.dondoc.text.Reason;

/**
 * Changes the shards in the database. Every change is one guarded update that names the
 * state and the token it may come from; leases go by the database's clock.
 */
@Component
public class ShardTable {

	/**
	 * How often a shard is taken without getting on before it is given up.
	 */
	static final int ATTEMPTS = 3;

	private static final String FREE = "(shard_state = 'OPEN' or (shard_state = 'TAKEN' and lease_until < unix_timestamp()))";

	private static final String MINE = " where run_id = :run and shard_no = :shard and fencing_token = :token "
			+ "and shard_state = 'TAKEN'";

	private static final String NOTED = ", reason_code = :code, reason_args = :args";

	private final JdbcClient jdbc;

	private final StoredShards stored;

	ShardTable(JdbcClient jdbc, StoredShards stored) {
		this.jdbc = jdbc;
		this.stored = stored;
	}

	/**
	 * Writes down the shards of a run, in the transaction that opens it.
	 * @param runId the run
	 * @param shards the codes of each shard's units
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void plan(long runId, List<List<String>> shards) {
		for (int i = 0; i < shards.size(); i++) {
			this.jdbc
				.sql("""
						insert into evaluation_shard (run_id, shard_no, unit_codes, units_planned, shard_state, fencing_token,
						attempts, units_done, units_lost, duties, findings, notified, missed, resolved, withdrawn, all_seen)
						values (?, ?, ?, ?, 'OPEN', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, true)""")
				.params(runId, i + 1, String.join("\n", shards.get(i)), shards.get(i).size())
				.update();
		}
	}

	/**
	 * The shards of a run that a node may take: open ones, and those whose lease is over.
	 * @param runId the run
	 * @return their numbers, in their order
	 */
	public List<Integer> free(long runId) {
		return this.jdbc
			.sql("select shard_no from evaluation_shard where run_id = ? and " + FREE + " order by shard_no")
			.param(runId)
			.query(Integer.class)
			.list();
	}

	/**
	 * Takes a shard, or gives it up when it was taken too often without getting on. Never
	 * waits for another node.
	 * @param runId the run
	 * @param number the shard
	 * @param node the id of the node that takes it
	 * @param lease how long it holds without being renewed
	 * @return the claim, or empty when there is nothing to take
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public Optional<ShardClaim> take(long runId, int number, String node, Duration lease) {
		// A node that was stopped while it writes may hold the row; it is passed over
		boolean unlocked = this.jdbc
			.sql("select shard_no from evaluation_shard where run_id = ? and shard_no = ? for update skip locked")
			.params(runId, number)
			.query(Integer.class)
			.optional()
			.isPresent();
		if (!unlocked || giveUp(runId, number)) {
			return Optional.empty();
		}
		int taken = this.jdbc
			.sql("update evaluation_shard set shard_state = 'TAKEN', node_id = ?, "
					+ "lease_until = unix_timestamp() + ?, fencing_token = fencing_token + 1, attempts = attempts + 1, "
					+ "taken_at = unix_timestamp() where run_id = ? and shard_no = ? and " + FREE)
			.params(node, lease.toSeconds(), runId, number)
			.update();
		return (taken == 1) ? Optional.of(claim(runId, number)) : Optional.empty();
	}

	// MySQL assigns from the left, so the code is looked at before it is set
	private boolean giveUp(long runId, int number) {
		Reason lost = Reason.of(RunReason.NODES_LOST, ATTEMPTS);
		return this.jdbc
			.sql("update evaluation_shard set shard_state = 'FAILED', ended_at = unix_timestamp(), all_seen = false, "
					+ "reason_args = case when reason_code is null then ? else reason_args end, "
					+ "reason_code = coalesce(reason_code, ?) where run_id = ? and shard_no = ? and attempts >= ? and "
					+ FREE)
			.params(lost.kept(), lost.code(), runId, number, ATTEMPTS)
			.update() == 1;
	}

	private ShardClaim claim(long runId, int number) {
		return this.jdbc
			.sql("select fencing_token, unit_codes, units_done from evaluation_shard where run_id = ? and shard_no = ?")
			.params(runId, number)
			.query((row, line) -> {
				List<String> units = Arrays.asList(row.getString("unit_codes").split("\n"));
				return new ShardClaim(runId, number, row.getLong("fencing_token"),
						units.subList(row.getInt("units_done"), units.size()));
			})
			.single();
	}

	/**
	 * Renews a lease.
	 * @param claim the claim
	 * @param lease for how long from now
	 * @return {@code false} when the claim is lost
	 */
	public boolean renew(ShardClaim claim, Duration lease) {
		return change("set lease_until = unix_timestamp() + :lease", claim, lease.toSeconds(), null) == 1;
	}

	/**
	 * Records that the next units of a shard were looked at, as the last step of the
	 * transaction that writes what came of them: from here to the commit nobody else can
	 * take the shard.
	 * @param claim the claim
	 * @param done what came of them
	 * @param lease for how long the lease holds from now
	 * @throws ClaimLostException if another node has taken the shard, so that nothing of
	 * the transaction is kept
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void advance(ShardClaim claim, ChunkCount done, Duration lease) {
		int changed = this.jdbc.sql("""
				update evaluation_shard set units_done = units_done + :units, units_lost = units_lost + :lost,
				duties = duties + :duties, findings = findings + :findings, notified = notified + :notified,
				missed = missed + :missed, resolved = resolved + :resolved, withdrawn = withdrawn + :withdrawn,
				all_seen = (all_seen and :seen), attempts = 0, lease_until = unix_timestamp() + :lease""" + MINE)
			.param("units", done.units())
			.param("lost", done.lost())
			.param("duties", done.duties())
			.param("findings", done.findings())
			.param("notified", done.notified())
			.param("missed", done.missed())
			.param("resolved", done.resolved())
			.param("withdrawn", done.withdrawn())
			.param("seen", done.allSeen())
			.param("lease", lease.toSeconds())
			.param("run", claim.runId())
			.param("shard", claim.number())
			.param("token", claim.token())
			.update();
		if (changed == 0) {
			throw new ClaimLostException(claim);
		}
		done.problems().forEach((problem) -> note(claim, problem));
	}

	private void note(ShardClaim claim, Reason problem) {
		List<Reason> known = this.stored.problems(claim.runId(), claim.number(), claim.number());
		if (!known.contains(problem)) {
			this.jdbc
				.sql("insert into evaluation_shard_problem (run_id, shard_no, position_no, problem_code, "
						+ "problem_args) values (?, ?, ?, ?, ?)")
				.params(claim.runId(), claim.number(), known.size() + 1, problem.code(), problem.kept())
				.update();
		}
	}

	/**
	 * Ends a shard.
	 * @param claim the claim
	 * @param state how; one that is an end
	 * @param reason why it was not done; {@code null} when it was
	 * @return {@code false} when the claim was lost
	 */
	public boolean end(ShardClaim claim, State state, @Nullable Reason reason) {
		return change("set shard_state = '" + state + "', ended_at = unix_timestamp()" + NOTED, claim, 0, reason) == 1;
	}

	/**
	 * Gives a shard back, so that any node may go on with it at once.
	 * @param claim the claim
	 * @param why what kept this node from going on; {@code null} when it merely stops,
	 * which does not count as an attempt
	 * @return {@code false} when the claim was lost
	 */
	public boolean giveBack(ShardClaim claim, @Nullable Reason why) {
		String uncounted = (why != null) ? "" : ", attempts = case when attempts > 0 then attempts - 1 else 0 end";
		return change("set shard_state = 'OPEN', lease_until = null" + NOTED + uncounted, claim, 0, why) == 1;
	}

	private int change(String set, ShardClaim claim, long lease, @Nullable Reason note) {
		return this.jdbc.sql("update evaluation_shard " + set + MINE)
			.param("lease", lease)
			.param("code", (note != null) ? note.code() : null)
			.param("args", (note != null) ? note.kept() : null)
			.param("run", claim.runId())
			.param("shard", claim.number())
			.param("token", claim.token())
			.update();
	}

	/**
	 * Stops the shards of a run that nobody works on, because its time is up.
	 * @param runId the run
	 */
	public void stop(long runId) {
		this.jdbc
			.sql("update evaluation_shard set shard_state = 'STOPPED', ended_at = unix_timestamp(), all_seen = false "
					+ "where run_id = ? and " + FREE)
			.param(runId)
			.update();
	}

}
