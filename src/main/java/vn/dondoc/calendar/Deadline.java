package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A last day by the calendar, and whether it moves when it is a day off.
 *
 * @param lastDay the last day by the calendar, in Viet Nam
 * @param rolls whether a last day that is a day off moves to the next working day (Civil
 * Code 2015, art. 148(5))
 */
public record Deadline(LocalDate lastDay, boolean rolls) {

	/**
	 * {@code tháng 9/2022}.
	 * @param month the month
	 * @return its last day, which rolls
	 */
	public static Deadline inMonth(YearMonth month) {
		return new Deadline(month.atEndOfMonth(), true);
	}

	/**
	 * {@code trước tháng 12/2022}.
	 * @param month the month
	 * @return the last day before it, which rolls
	 */
	public static Deadline beforeMonth(YearMonth month) {
		return inMonth(month.minusMonths(1));
	}

	/**
	 * {@code đến hết năm 2022}.
	 * @param year the year
	 * @return its last day, which rolls
	 */
	public static Deadline byEndOf(Year year) {
		return new Deadline(year.atMonth(12).atEndOfMonth(), true);
	}

	/**
	 * A named day.
	 * @param day the day
	 * @return that day, which rolls
	 */
	public static Deadline on(LocalDate day) {
		return new Deadline(day, true);
	}

	/**
	 * The same last day, which does not move.
	 * @return the deadline
	 */
	public Deadline exactly() {
		return new Deadline(this.lastDay, false);
	}

}
