package vn.dondoc.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every deadline, tried on every day from 1990 to 2100.
 */
class RollingTests {

	private final WorkingCalendar calendar = Calendars.read(Path.of("config"));

	@Test
	void aDeadlineEndsOnTheFirstWorkingDayFromItsLastDayOn() {
		everyDay((day) -> {
			DueDate due = this.calendar.due(Deadline.on(day));
			assertThat(due.calendarDue()).isEqualTo(day);
			assertThat(due.due()).isAfterOrEqualTo(day);
			assertThat(this.calendar.isWorkingDay(due.due())).as("%s is worked", due.due()).isTrue();
			assertThat(due.due()).isEqualTo(this.calendar.workingDayFrom(day));
		});
	}

	@Test
	void exactlyTheDaysOffThatWerePassedOverMovedIt() {
		everyDay((day) -> {
			DueDate due = this.calendar.due(Deadline.on(day));
			assertThat(due.movedBy()).extracting(DueDate.DayOff::date).isEqualTo(day.datesUntil(due.due()).toList());
			assertThat(due.movedBy()).noneMatch((off) -> this.calendar.isWorkingDay(off.date()))
				.noneMatch((off) -> off.name().isBlank() || off.nameEn().isBlank());
		});
	}

	@Test
	void aDeadlineThatMustNotMoveNeverDoes() {
		everyDay((day) -> assertThat(this.calendar.due(Deadline.on(day).exactly()))
			.isEqualTo(new DueDate(day, day, List.of())));
	}

	@Test
	void aLaterDeadlineNeverEndsEarlier() {
		LocalDate[] previous = { LocalDate.of(1990, 1, 1) };
		everyDay((day) -> {
			LocalDate due = this.calendar.due(Deadline.on(day)).due();
			assertThat(due).isAfterOrEqualTo(previous[0]);
			previous[0] = due;
		});
	}

	private static void everyDay(Consumer<LocalDate> check) {
		LocalDate.of(1990, 1, 1).datesUntil(LocalDate.of(2101, 1, 1)).forEach(check);
	}

}
