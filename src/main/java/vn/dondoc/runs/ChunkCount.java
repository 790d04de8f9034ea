package vn.dondoc.runs;

import java.util.List;

import vn.dondoc.text.Reason;

/**
 * What came of a chunk of a shard's units.
 *
 * @param units how many units it had
 * @param lost how many of them nothing could be done for
 * @param duties how many duties they owe
 * @param findings how many of those have reached a slot
 * @param notified how many slots were notified
 * @param missed how many were logged as missed
 * @param resolved how many alerts ended by evidence
 * @param withdrawn how many alerts ended otherwise
 * @param allSeen whether every duty of these units was seen
 * @param problems what went wrong
 */
public record ChunkCount(int units, int lost, int duties, int findings, int notified, int missed, int resolved,
		int withdrawn, boolean allSeen, List<Reason> problems) {

	/**
	 * Takes a private copy.
	 */
	public ChunkCount {
		problems = List.copyOf(problems);
	}

	/**
	 * A chunk for which nothing could be done.
	 * @param units how many units it had
	 * @param problem why
	 * @return the count
	 */
	public static ChunkCount lost(int units, Reason problem) {
		return new ChunkCount(units, units, 0, 0, 0, 0, 0, 0, false, List.of(problem));
	}

}
