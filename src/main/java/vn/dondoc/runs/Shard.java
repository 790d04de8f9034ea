package vn.dondoc.runs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Reason;

/**
 * A part of a run that one node at a time works on. A snapshot; times are the database's.
 *
 * @param runId the run's number
 * @param number its place in the run, from 1
 * @param units how many units it has
 * @param unitsDone how many of them have been looked at
 * @param state how it stands
 * @param node the id of the node that holds it or held it last; {@code null} before it
 * was first taken
 * @param takes how often a node took it; more than once when one died or gave it back
 * @param takenAt when it was taken last; {@code null} before it was first taken
 * @param endedAt when it came to its end; {@code null} while it has not
 * @param reason why it failed or was stopped; {@code null} when it was not
 */
public record Shard(long runId, int number, int units, int unitsDone, State state, @Nullable String node, long takes,
		@Nullable Instant takenAt, @Nullable Instant endedAt, @Nullable Reason reason) {

	/**
	 * How a shard stands.
	 */
	public enum State {

		/**
		 * Any node may take it.
		 */
		OPEN,
		/**
		 * A node works on it, or did when its lease was renewed last.
		 */
		TAKEN,
		/**
		 * All its units were looked at.
		 */
		DONE,
		/**
		 * It was given up: node after node ended while working on it.
		 */
		FAILED,
		/**
		 * The run's time was up before all its units were looked at.
		 */
		STOPPED;

	}

}
