package vn.dondoc.calendar;

import java.time.LocalDate;

import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * Days of the lunar calendar as Viet Nam reckons it (the meridian of UTC+7). The only
 * door to Time4J, which takes about a fifth of a second to load: nothing here is touched
 * before a year has to be computed.
 */
final class LunarDays {

	private LunarDays() {
	}

	/**
	 * The first day of the lunar year that begins in a year.
	 */
	static LocalDate newYear(int year) {
		return of(year, 1, 1);
	}

	/**
	 * A day of a lunar month that is not a leap month.
	 */
	static LocalDate of(int year, int month, int day) {
		return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
			.transform(PlainDate.axis())
			.toTemporalAccessor();
	}

}
