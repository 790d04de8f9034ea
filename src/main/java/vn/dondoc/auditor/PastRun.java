package vn.dondoc.auditor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A run that went through.
 *
 * @param id its number
 * @param on its logical date
 * @param release the hash of the release it ran
 * @param calendar the hash of the calendar it reckoned by; {@code null} for a run of a
 * version that kept none
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param whole whether it ended without any problem, so that every duty was looked at
 */
record PastRun(long id, LocalDate on, String release, @Nullable String calendar, Instant startedAt, Instant finishedAt,
		boolean whole) {

	/**
	 * Whether two runs see the same on a day.
	 */
	boolean isByTheRulesOf(PastRun other) {
		return this.release.equals(other.release) && Objects.equals(this.calendar, other.calendar);
	}

}
