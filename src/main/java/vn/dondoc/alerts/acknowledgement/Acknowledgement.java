package vn.dondoc.alerts.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Stage;

/**
 * Somebody took note of an alert. A snapshot.
 *
 * @param id its number; grows with time
 * @param alertId the alert
 * @param stage the stage for which it holds
 * @param level the level of escalation for which it holds, 0 unless escalated
 * @param owner the account that acknowledged
 * @param reason why
 * @param at when, exactly
 * @param until the last day on which it holds, in {@code dondoc.zone}; {@code null} for
 * the whole stage
 * @param end how it ended; {@code null} while it has not
 * @param endedBy the account that withdrew it, else {@code system}; {@code null} while it
 * has not ended
 * @param endedAt when it ended; {@code null} while it has not
 * @param endReason why it was withdrawn; {@code null} when no reason was given
 */
public record Acknowledgement(long id, long alertId, Stage stage, int level, String owner, String reason, Instant at,
		@Nullable LocalDate until, @Nullable End end, @Nullable String endedBy, @Nullable Instant endedAt,
		@Nullable String endReason) {

	/**
	 * Whether it holds.
	 * @param atStage the stage in question
	 * @param atLevel the level in question
	 * @param on the day in question
	 * @return {@code true} when what is said at that stage and level on that day is to be
	 * kept quiet
	 */
	public boolean holds(Stage atStage, int atLevel, LocalDate on) {
		return this.end == null && this.stage == atStage && this.level == atLevel && !expired(on);
	}

	/**
	 * Whether its last day has passed.
	 * @param on the day in question
	 * @return {@code false} when it has no last day
	 */
	public boolean expired(LocalDate on) {
		return this.until != null && on.isAfter(this.until);
	}

	/**
	 * How an acknowledgement ends.
	 */
	public enum End {

		/**
		 * Somebody took it back.
		 */
		WITHDRAWN,
		/**
		 * The alert reached the next stage or level.
		 */
		BROKEN,
		/**
		 * Its last day passed, and another was made.
		 */
		EXPIRED,
		/**
		 * The alert ended.
		 */
		CLOSED

	}

}
