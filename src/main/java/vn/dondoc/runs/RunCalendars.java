package vn.dondoc.runs;

import java.time.LocalDate;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

import vn.dondoc.calendar.KeptCalendars;
import vn.dondoc.calendar.WorkingCalendar;

/**
 * By which calendar a day was reckoned.
 */
@Service
public class RunCalendars {

	private final StoredRuns runs;

	private final KeptCalendars calendars;

	RunCalendars(StoredRuns runs, KeptCalendars calendars) {
		this.runs = runs;
		this.calendars = calendars;
	}

	/**
	 * The calendar of the run that looked at a day: of its last one, or of the first
	 * after it, which made up for it.
	 * @param day the day
	 * @return the calendar; that of today when no run has looked at the day yet
	 */
	public WorkingCalendar on(LocalDate day) {
		return this.runs.madeUpFor(day, Limit.of(1))
			.stream()
			.findFirst()
			.map((run) -> this.calendars.of(run.calendar()))
			.orElseGet(this.calendars::today);
	}

	/**
	 * Whether a day was reckoned by another calendar than that of today.
	 * @param day the day
	 * @return {@code false} also when no run has looked at the day yet
	 */
	public boolean another(LocalDate day) {
		return on(day) != this.calendars.today();
	}

}
