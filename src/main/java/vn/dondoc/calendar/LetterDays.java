package vn.dondoc.calendar;

import java.time.LocalDate;

/**
 * The days on which letters go out. What is reached on another day is notified on the
 * next of them, or on the last before it where it would come after the due day.
 */
public final class LetterDays {

	private final WorkingCalendar calendar;

	private final boolean workingDaysOnly;

	/**
	 * Creates it.
	 * @param calendar which days are worked
	 * @param workingDaysOnly whether letters go out on these days only
	 */
	public LetterDays(WorkingCalendar calendar, boolean workingDaysOnly) {
		this.calendar = calendar;
		this.workingDaysOnly = workingDaysOnly;
	}

	/**
	 * The same by another calendar.
	 * @param other which days are worked by it
	 * @return the days on which letters would go out
	 */
	public LetterDays by(WorkingCalendar other) {
		return new LetterDays(other, this.workingDaysOnly);
	}

	/**
	 * Whether letters go out on a day.
	 * @param day the day, in Viet Nam
	 * @return {@code true} if they do
	 */
	public boolean include(LocalDate day) {
		return !this.workingDaysOnly || this.calendar.isWorkingDay(day);
	}

	/**
	 * The first day from a day on, on which letters go out.
	 * @param day the day, in Viet Nam
	 * @return that day or a later one
	 */
	public LocalDate from(LocalDate day) {
		return this.workingDaysOnly ? this.calendar.workingDayFrom(day) : day;
	}

}
