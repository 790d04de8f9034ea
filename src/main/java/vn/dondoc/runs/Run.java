package vn.dondoc.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A run as the log keeps it. A snapshot.
 *
 * @param id the run's number; grows with time
 * @param on its logical date, in {@code dondoc.zone}
 * @param reason what woke it
 * @param requestedBy who asked for it; {@code null} when nobody did
 * @param state how it stands
 * @param startedAt when it began
 * @param finishedAt when it ended; {@code null} while it goes on
 * @param release the hash of the release it ran; {@code null} when there was none
 * @param calendar the hash of the calendar it reckoned by; {@code null} for a run of a
 * version that kept none
 * @param figures what it did
 * @param problems what went wrong, empty when nothing did
 */
public record Run(long id, LocalDate on, Reason reason, @Nullable String requestedBy, State state, Instant startedAt,
		@Nullable Instant finishedAt, @Nullable String release, @Nullable String calendar, Figures figures,
		List<vn.dondoc.text.Reason> problems) {

	/**
	 * Takes a private copy.
	 */
	public Run {
		problems = List.copyOf(problems);
	}

	/**
	 * What wakes a run.
	 */
	public enum Reason {

		/**
		 * The daily schedule.
		 */
		SCHEDULE,
		/**
		 * The start of the server.
		 */
		START,
		/**
		 * Somebody asked for it.
		 */
		REQUEST

	}

	/**
	 * How a run stands.
	 */
	public enum State {

		/**
		 * It goes on.
		 */
		RUNNING,
		/**
		 * It went through without a problem.
		 */
		COMPLETED,
		/**
		 * It went through; the problems say what was left out.
		 */
		COMPLETED_WITH_PROBLEMS,
		/**
		 * It broke off; what it had committed stands.
		 */
		FAILED

	}

	/**
	 * What a run did.
	 *
	 * @param units how many units it looked at
	 * @param duties how many duties are owed
	 * @param findings how many duties have reached a slot
	 * @param notified how many slots it added to the log and owed to recipients
	 * @param missed how many slots it logged as missed
	 * @param resolved how many alerts it ended because of positive evidence
	 * @param withdrawn how many alerts it ended because the rules no longer say so
	 */
	public record Figures(int units, int duties, int findings, int notified, int missed, int resolved, int withdrawn) {

		/**
		 * Nothing done.
		 */
		public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

	}

}
