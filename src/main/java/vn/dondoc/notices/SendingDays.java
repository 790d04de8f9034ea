package vn.dondoc.notices;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.dondoc.calendar.WorkingCalendar;

/**
 * The days on which digests are put together.
 */
@Component
class SendingDays {

	private final WorkingCalendar calendar;

	private final boolean workingDaysOnly;

	SendingDays(WorkingCalendar calendar, MailSettings settings) {
		this.calendar = calendar;
		this.workingDaysOnly = settings.workingDaysOnly();
	}

	boolean includes(LocalDate day) {
		return !this.workingDaysOnly || this.calendar.isWorkingDay(day);
	}

	LocalDate from(LocalDate day) {
		return this.workingDaysOnly ? this.calendar.workingDayFrom(day) : day;
	}

}
