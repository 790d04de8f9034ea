package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Official where a year has been announced, computed where it has not.
 */
final class VietnameseWorkingCalendar implements WorkingCalendar {

	private final Map<Integer, SpecialDays> official;

	private final Map<Integer, SpecialDays> computed = new ConcurrentHashMap<>();

	VietnameseWorkingCalendar(Map<Integer, SpecialDays> official) {
		this.official = Map.copyOf(official);
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return off(day) == null;
	}

	@Override
	public List<Integer> officialYears() {
		return this.official.keySet().stream().sorted().toList();
	}

	@Override
	public List<SpecialDay> specialDays(int year) {
		return year(year).inOrder();
	}

	@Override
	public DueDate due(Deadline deadline) {
		List<DueDate.DayOff> passed = new ArrayList<>();
		LocalDate day = deadline.lastDay();
		if (deadline.rolls()) {
			for (DueDate.DayOff off = off(day); off != null; off = off(day)) {
				passed.add(off);
				day = day.plusDays(1);
			}
		}
		return new DueDate(deadline.lastDay(), day, passed);
	}

	private DueDate.@Nullable DayOff off(LocalDate day) {
		return year(day.getYear()).off(day);
	}

	private SpecialDays year(int year) {
		if (year < Calendars.FIRST_YEAR || year > Calendars.LAST_YEAR) {
			throw new IllegalArgumentException("No calendar for the year " + year + "; there is one from "
					+ Calendars.FIRST_YEAR + " to " + Calendars.LAST_YEAR);
		}
		SpecialDays announced = this.official.get(year);
		return (announced != null) ? announced : this.computed.computeIfAbsent(year, StatutoryYear::of);
	}

}
