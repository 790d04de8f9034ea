package vn.dondoc.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.DueDate;
import vn.dondoc.calendar.SpecialDay;
import vn.dondoc.calendar.WorkingCalendar;

/**
 * The shipped calendar, until a day off is announced: then as if the server had been
 * started anew.
 */
class MovableCalendar implements WorkingCalendar {

	private static final Path SHIPPED = Path.of("config");

	private volatile WorkingCalendar now = Calendars.read(SHIPPED);

	void shipped() {
		this.now = Calendars.read(SHIPPED);
	}

	void announce(LocalDate day) {
		try {
			Path config = Path.of("target", "endtoend", UUID.randomUUID().toString());
			OwnPlace.copy(SHIPPED, config);
			Files.writeString(config.resolve("calendar/" + day.getYear() + ".yml"),
					"  - { date: " + day + ", name: Nghỉ theo thông báo, kind: HOLIDAY }\n", StandardOpenOption.APPEND);
			this.now = Calendars.read(config);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return this.now.isWorkingDay(day);
	}

	@Override
	public List<Integer> officialYears() {
		return this.now.officialYears();
	}

	@Override
	public List<SpecialDay> specialDays(int year) {
		return this.now.specialDays(year);
	}

	@Override
	public DueDate due(Deadline deadline) {
		return this.now.due(deadline);
	}

}
