package vn.dondoc.runs;

import java.util.List;

/**
 * A node's hold on a shard. It is good as long as nobody else has taken the shard since.
 *
 * @param runId the run
 * @param number the shard's place in the run
 * @param token the fencing token; greater at each taking
 * @param units the codes of its units that are still to be looked at, in their order
 */
public record ShardClaim(long runId, int number, long token, List<String> units) {

	/**
	 * Takes a private copy.
	 */
	public ShardClaim {
		units = List.copyOf(units);
	}

	@Override
	public String toString() {
		return "shard " + this.number + " of run " + this.runId;
	}

}
