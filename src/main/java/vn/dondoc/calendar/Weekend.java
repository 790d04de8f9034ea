package vn.dondoc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The weekly days of rest.
 */
final class Weekend {

	private Weekend() {
	}

	static boolean has(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	static DueDate.DayOff off(LocalDate day) {
		return (day.getDayOfWeek() == DayOfWeek.SATURDAY) ? new DueDate.DayOff(day, "Thứ Bảy", "Saturday")
				: new DueDate.DayOff(day, "Chủ nhật", "Sunday");
	}

}
