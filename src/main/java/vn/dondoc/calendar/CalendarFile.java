package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.dondoc.configfile.AdminFile;
import vn.dondoc.configfile.YamlFile;
import vn.dondoc.configfile.YamlMap;

/**
 * One year's official calendar: {@code year}, {@code source} and {@code days}, a list of
 * {@code date, name, name_en, kind}.
 *
 * @param year the year
 * @param shownName what problems call the file
 * @param days its special days
 */
record CalendarFile(int year, String shownName, SpecialDays days) {

	static CalendarFile read(AdminFile file) {
		return YamlFile.read(file, (top) -> {
			int year = top.requiredWhole("year", Calendars.FIRST_YEAR, Calendars.LAST_YEAR);
			top.requiredText("source");
			return new CalendarFile(year, file.name(), new SpecialDays(days(top, year)));
		});
	}

	private static List<SpecialDay> days(YamlMap top, int year) {
		List<SpecialDay> days = new ArrayList<>();
		Map<LocalDate, YamlMap> places = new HashMap<>();
		for (YamlMap map : top.requiredMaps("days")) {
			SpecialDay day = day(map);
			days.add(day);
			if (day.date().equals(LocalDate.MIN)) {
				continue;
			}
			check(day, year, map);
			YamlMap earlier = places.putIfAbsent(day.date(), map);
			if (earlier != null) {
				map.problem("date", day.date() + " is given twice, in lines " + earlier.line() + " and " + map.line());
			}
		}
		return days;
	}

	private static SpecialDay day(YamlMap map) {
		LocalDate date = map.requiredDate("date");
		String name = map.requiredText("name");
		String nameEn = map.optionalText("name_en");
		DayOffKind kind = map.requiredConstant("kind", DayOffKind.class);
		return new SpecialDay(date, name, (nameEn != null) ? nameEn : name, kind, false);
	}

	private static void check(SpecialDay day, int year, YamlMap map) {
		if (day.date().getYear() != year) {
			map.problem("date", day.date() + " is not in the year " + year + " of this file");
		}
		boolean weekend = Weekend.has(day.date());
		if (day.kind() == DayOffKind.SWAPPED_WORKED && !weekend) {
			map.problem("date", day.date() + " is worked anyway; expected a Saturday or Sunday for SWAPPED_WORKED");
		}
		if (weekend && (day.kind() == DayOffKind.SWAPPED_OFF || day.kind() == DayOffKind.IN_LIEU)) {
			map.problem("date", day.date() + " is a weekend, off anyway; expected a weekday for " + day.kind());
		}
	}

}
