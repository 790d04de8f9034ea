package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The last day that counts, and the days off that moved it there.
 *
 * @param calendarDue the last day by the calendar
 * @param due the last day that counts
 * @param movedBy the days off passed over, in order; empty when the day did not move
 */
public record DueDate(LocalDate calendarDue, LocalDate due, List<DayOff> movedBy) {

	/**
	 * Takes a private copy of the days.
	 */
	public DueDate {
		movedBy = List.copyOf(movedBy);
	}

	/**
	 * A day off that a deadline passed over.
	 *
	 * @param date the day
	 * @param name why it is off, in Vietnamese, such as {@code Thứ Bảy}
	 * @param nameEn the same in English
	 */
	public record DayOff(LocalDate date, String name, String nameEn) {
	}

}
