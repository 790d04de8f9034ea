package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The special days of a year as the Labour Code 2019 gives them, before the government
 * has announced any. What only an announcement can say is settled so: Tết is the eve and
 * the first four days; National Day takes the neighbour that makes the longer break, on a
 * tie the day before; nothing is swapped. Earlier years are computed by the same code.
 */
final class StatutoryYear {

	private static final MonthDay NATIONAL_DAY = MonthDay.of(Month.SEPTEMBER, 2);

	private final int year;

	private final NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>();

	private StatutoryYear(int year) {
		this.year = year;
	}

	static SpecialDays of(int year) {
		StatutoryYear computed = new StatutoryYear(year);
		computed.addHolidays();
		computed.addDaysInLieu();
		return new SpecialDays(computed.days.values());
	}

	/**
	 * Art. 112(1) and, for the days of Tết and National Day, 112(3).
	 */
	private void addHolidays() {
		add(Holiday.NEW_YEAR, LocalDate.of(this.year, 1, 1));
		LocalDate tet = LunarDays.newYear(this.year);
		tet.minusDays(1).datesUntil(tet.plusDays(4)).forEach((day) -> add(Holiday.TET, day));
		add(Holiday.REUNIFICATION, LocalDate.of(this.year, 4, 30));
		add(Holiday.LABOUR, LocalDate.of(this.year, 5, 1));
		add(Holiday.HUNG_KINGS, LunarDays.of(this.year, 3, 10));
		LocalDate national = NATIONAL_DAY.atYear(this.year);
		add(Holiday.NATIONAL, national);
		add(Holiday.NATIONAL, neighbour(national));
	}

	/**
	 * Two holidays on one day are one day off: the Code gives nothing in lieu. From 1900
	 * to 2199 that is only 30 April 1947, the tenth of the third lunar month.
	 */
	private void add(Holiday holiday, LocalDate day) {
		this.days.putIfAbsent(day, holiday.computedOn(day));
	}

	private static LocalDate neighbour(LocalDate national) {
		LocalDate before = national.minusDays(1);
		LocalDate after = national.plusDays(1);
		return (breakWith(national, after) > breakWith(national, before)) ? after : before;
	}

	/**
	 * How many days in a row are off around National Day with this neighbour.
	 */
	private static long breakWith(LocalDate national, LocalDate neighbour) {
		Predicate<LocalDate> off = (day) -> day.equals(national) || day.equals(neighbour) || Weekend.has(day);
		LocalDate first = national;
		while (off.test(first.minusDays(1))) {
			first = first.minusDays(1);
		}
		return first.datesUntil(national.plusDays(7)).takeWhile(off).count();
	}

	/**
	 * Art. 111(3): a holiday on the weekly rest day is made up on the next working day.
	 */
	private void addDaysInLieu() {
		List<SpecialDay> onWeekends = new ArrayList<>(this.days.values());
		onWeekends.removeIf((holiday) -> !Weekend.has(holiday.date()));
		for (SpecialDay holiday : onWeekends) {
			LocalDate day = holiday.date();
			while (Weekend.has(day) || this.days.containsKey(day)) {
				day = day.plusDays(1);
			}
			this.days.put(day, new SpecialDay(day, "Nghỉ bù " + holiday.name(), "Day in lieu of " + holiday.nameEn(),
					DayOffKind.IN_LIEU, true));
		}
	}

}
