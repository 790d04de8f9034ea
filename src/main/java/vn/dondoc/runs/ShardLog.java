package vn.dondoc.runs;

import java.util.List;

/**
 * Who did what part of a run. Reading changes nothing.
 */
public interface ShardLog {

	/**
	 * The shards of a run.
	 * @param runId the run's number
	 * @return its shards in their order; empty for a run that had nothing to look at, or
	 * of a version before shards
	 */
	List<Shard> shards(long runId);

	/**
	 * The shards of runs that go on which no node has brought to their end yet.
	 * @return the shards, held or not
	 */
	List<Shard> unfinished();

}
