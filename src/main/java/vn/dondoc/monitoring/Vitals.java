package vn.dondoc.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The figures by which monitoring judges, as the database had them at one moment.
 *
 * @param messages how many messages are in each state
 * @param oldestDue since when the oldest message that has not gone out is due;
 * {@code null} when none is
 * @param oldestUnknown when the oldest message of unknown outcome was put together;
 * {@code null} when there is none
 * @param lastFrozen when a message was last put together; {@code null} when none was
 * @param run the run that went through last; {@code null} when there was none
 * @param schedulers how many schedulers have checked in lately
 * @param schedulerLag how long ago the liveliest of them did; {@code null} when there is
 * none
 * @param nodes how many nodes give signs of life
 * @param nodeSilence how long ago the liveliest of them did; {@code null} when there is
 * none
 * @param openShards how many parts of runs are not done yet
 * @param writable whether the database takes something in
 * @param at when this was read
 */
record Vitals(Map<String, Long> messages, @Nullable Instant oldestDue, @Nullable Instant oldestUnknown,
		@Nullable Instant lastFrozen, @Nullable LastRun run, int schedulers, @Nullable Duration schedulerLag, int nodes,
		@Nullable Duration nodeSilence, int openShards, boolean writable, Instant at) {

	/**
	 * How long the oldest message has been due.
	 */
	Duration dueFor() {
		return (this.oldestDue != null && this.oldestDue.isBefore(this.at)) ? Duration.between(this.oldestDue, this.at)
				: Duration.ZERO;
	}

	/**
	 * The run that went through last.
	 *
	 * @param on its logical date
	 * @param startedAt when it began
	 * @param finishedAt when it ended
	 * @param findings how many duties had reached a slot
	 * @param notified how many slots it notified
	 * @param missed how many slots it logged as missed
	 */
	record LastRun(LocalDate on, Instant startedAt, Instant finishedAt, int findings, int notified, int missed) {
	}

}
