package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Which days are worked in Viet Nam, and when a deadline ends. Safe for use by several
 * threads.
 */
public interface WorkingCalendar {

	/**
	 * Whether a day is worked.
	 * @param day the day, in Viet Nam
	 * @return {@code false} on weekends that are not swapped, holidays and days in lieu
	 */
	boolean isWorkingDay(LocalDate day);

	/**
	 * The years whose special days were announced; those of any other year are computed.
	 * @return the years in order
	 */
	List<Integer> officialYears();

	/**
	 * The days of a year that are not what their weekdays say.
	 * @param year the year, 1900 to 2199
	 * @return the days in order of date
	 */
	List<SpecialDay> specialDays(int year);

	/**
	 * When a deadline ends.
	 * @param deadline the deadline
	 * @return the last day that counts, and what moved it
	 */
	DueDate due(Deadline deadline);

	/**
	 * The first working day from a day on.
	 * @param day the day
	 * @return that day if it is worked, else the next that is
	 */
	default LocalDate workingDayFrom(LocalDate day) {
		LocalDate candidate = day;
		while (!isWorkingDay(candidate)) {
			candidate = candidate.plusDays(1);
		}
		return candidate;
	}

}
