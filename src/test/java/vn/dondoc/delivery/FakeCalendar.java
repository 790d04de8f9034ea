package vn.dondoc.delivery;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.DueDate;
import vn.dondoc.calendar.SpecialDay;
import vn.dondoc.calendar.WorkingCalendar;

/**
 * Weekends, and the days that a test takes off.
 */
class FakeCalendar implements WorkingCalendar {

	private final Set<LocalDate> off = new HashSet<>();

	void clear() {
		this.off.clear();
	}

	void takeOff(LocalDate day) {
		this.off.add(day);
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !this.off.contains(day);
	}

	@Override
	public List<Integer> officialYears() {
		return List.of();
	}

	@Override
	public List<SpecialDay> specialDays(int year) {
		throw new UnsupportedOperationException();
	}

	@Override
	public DueDate due(Deadline deadline) {
		throw new UnsupportedOperationException();
	}

}
