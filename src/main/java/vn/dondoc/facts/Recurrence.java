package vn.dondoc.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a duty recurs, in the words of the rule: once a period, due at one place of the
 * period or of the one after it.
 *
 * @param every how long its periods are
 * @param month which month of the period the due day is in, from 1; 1 for weeks and
 * months
 * @param day the day of that month, up to 31, or of the week, from 1 for Monday; a day
 * past the month's end is its last day
 * @param after whether it is due in the period that follows
 * @param from a day of the first period
 * @param until a day of the last period; {@code null} when it has no end
 */
public record Recurrence(Period.Length every, int month, int day, boolean after, LocalDate from,
		@Nullable LocalDate until) {

	/**
	 * When the duty of a period is due.
	 * @param period the period
	 * @return the last day by the calendar, before days off are passed over
	 */
	public LocalDate due(Period period) {
		LocalDate first = this.after ? period.next().first() : period.first();
		if (this.every == Period.Length.WEEK) {
			return first.plusDays(this.day - 1L);
		}
		YearMonth in = YearMonth.from(first).plusMonths(this.month - 1L);
		return in.atDay(Math.min(this.day, in.lengthOfMonth()));
	}

	/**
	 * The periods of which a duty has come into being, the first days of all of them
	 * being past.
	 * @param on the day
	 * @return the periods in order, up to the one that holds the day or the last there
	 * is; empty before the first
	 */
	public List<Period> begunBy(LocalDate on) {
		LocalDate end = (this.until != null && this.until.isBefore(on)) ? this.until : on;
		return Stream
			.iterate(Period.holding(this.every, this.from), (period) -> !period.first().isAfter(end), Period::next)
			.toList();
	}

}
