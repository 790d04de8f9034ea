package vn.dondoc.ledger;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a duty stands in time. One of its two axes; the other is the work, and neither says
 * anything about the other.
 */
public enum TimeState {

	/**
	 * Trong hạn.
	 */
	ON_TRACK,
	/**
	 * Sắp đến hạn: the due date is at most 30 days away.
	 */
	DUE_SOON,
	/**
	 * Quá hạn: after the due date. What was completed late stays so for ever.
	 */
	OVERDUE,
	/**
	 * Không thời hạn.
	 */
	NO_DATE;

	private static final int SOON = 30;

	static TimeState of(@Nullable LocalDate due, LocalDate on, @Nullable LocalDate completedOn) {
		if (due == null) {
			return NO_DATE;
		}
		if (completedOn != null) {
			return completedOn.isAfter(due) ? OVERDUE : ON_TRACK;
		}
		if (on.isAfter(due)) {
			return OVERDUE;
		}
		return on.plusDays(SOON).isBefore(due) ? ON_TRACK : DUE_SOON;
	}

}
