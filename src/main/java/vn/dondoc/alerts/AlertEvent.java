package vn.dondoc.alerts;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.text.Reason;

/**
 * Something that happened to an alert. Events are only ever added.
 *
 * @param id the event's number; grows with time on each node by itself
 * @param alertId the alert
 * @param runId the run that brought it about
 * @param at when, exactly
 * @param on the logical date of the run
 * @param type what happened
 * @param stage the stage then
 * @param level the level then
 * @param slot the slot it is about
 * @param detail what else is known of it; {@code null} if nothing
 * @param why the proof, for a slot that was said or kept quiet; {@code null} otherwise
 */
public record AlertEvent(long id, long alertId, long runId, Instant at, LocalDate on, Type type, Stage stage, int level,
		Slot slot, @Nullable Reason detail, @Nullable AlertWhy why) {

	/**
	 * What can happen to an alert.
	 */
	public enum Type {

		/**
		 * A slot was reached and is owed to its recipients.
		 */
		NOTIFIED,
		/**
		 * The duty lapsed again under the same due date; the slot it stands at had been
		 * said before, so it is not said twice.
		 */
		REOPENED,
		/**
		 * A slot passed while the duty was not evaluated; logged, not mailed.
		 */
		MISSED,
		/**
		 * A slot was reached while the alert was acknowledged at that stage; logged, owed
		 * to nobody.
		 */
		QUIET,
		/**
		 * Positive evidence ended the round.
		 */
		RESOLVED,
		/**
		 * The rules no longer say so.
		 */
		WITHDRAWN

	}

}
