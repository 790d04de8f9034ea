package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The special days of one year, at most one to a date.
 */
final class SpecialDays {

	private final NavigableMap<LocalDate, SpecialDay> byDate = new TreeMap<>();

	SpecialDays(Collection<SpecialDay> days) {
		days.forEach((day) -> this.byDate.put(day.date(), day));
	}

	List<SpecialDay> inOrder() {
		return List.copyOf(this.byDate.values());
	}

	/**
	 * Why a day is off.
	 * @return the day off, or {@code null} when it is worked
	 */
	DueDate.@Nullable DayOff off(LocalDate day) {
		SpecialDay special = this.byDate.get(day);
		if (special == null) {
			return Weekend.has(day) ? Weekend.off(day) : null;
		}
		return (special.kind() == DayOffKind.SWAPPED_WORKED) ? null
				: new DueDate.DayOff(day, special.name(), special.nameEn());
	}

}
