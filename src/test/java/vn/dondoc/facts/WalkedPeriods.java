package vn.dondoc.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Periods reckoned the other way round: every day of the years is asked to which it
 * belongs.
 */
public final class WalkedPeriods {

	private WalkedPeriods() {
	}

	/** The days of each period, by its name; the first and the last may lack days. */
	public static Map<String, List<LocalDate>> walk(Period.Length length, LocalDate from, LocalDate to) {
		Map<String, List<LocalDate>> periods = new LinkedHashMap<>();
		for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
			periods.computeIfAbsent(name(length, day), (name) -> new ArrayList<>()).add(day);
		}
		return periods;
	}

	private static String name(Period.Length length, LocalDate day) {
		String year = day.toString().substring(0, 4);
		String month = day.toString().substring(5, 7);
		return switch (length) {
			case WEEK -> week(day);
			case MONTH -> year + "-" + month;
			case QUARTER -> year + "-Q" + ("01 02 03 ".contains(month) ? 1
					: "04 05 06 ".contains(month) ? 2 : "07 08 09 ".contains(month) ? 3 : 4);
			case HALF -> year + "-H" + ((month.compareTo("07") < 0) ? 1 : 2);
			case YEAR -> year;
		};
	}

	// A week belongs to the year of its Thursday, and counts the Thursdays so far
	private static String week(LocalDate day) {
		LocalDate thursday = day;
		while (thursday.getDayOfWeek() != DayOfWeek.THURSDAY) {
			thursday = (thursday.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) < 0) ? thursday.plusDays(1)
					: thursday.minusDays(1);
		}
		int count = 0;
		for (LocalDate earlier = thursday; earlier.getYear() == thursday.getYear(); earlier = earlier.minusDays(7)) {
			count++;
		}
		return thursday.toString().substring(0, 4) + "-W" + ((count < 10) ? "0" : "") + count;
	}

	/** The due day among the days of a whole period. */
	public static LocalDate due(Period.Length length, List<LocalDate> days, int month, int day) {
		LocalDate due = days.get(0);
		int months = 0;
		for (LocalDate each : days) {
			months += (each.getDayOfMonth() == 1) ? 1 : 0;
			boolean here = (length == Period.Length.WEEK) ? each.getDayOfWeek().getValue() == day
					: months == month && each.getDayOfMonth() <= day;
			due = here ? each : due;
		}
		return due;
	}

}
