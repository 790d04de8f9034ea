package vn.dondoc.cli;

import java.io.IOException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.dondoc.calendar.Calendars;

/**
 * {@code calendar --year Y}: days off and worked Saturdays.
 */
@Command(name = "calendar", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Prints the days of a year that are not what their weekdays say.")
final class CalendarCommand extends PrintingCommand {

	private static final int FIRST = 1900;

	private static final int LAST = 2199;

	@Option(names = "--year", paramLabel = "YEAR", required = true, description = "The year, 1900 to 2199.")
	private int year;

	@Override
	public Integer call() throws IOException {
		if (this.year < FIRST || this.year > LAST) {
			throw misused("--year is " + this.year + "; expected " + FIRST + " to " + LAST);
		}
		Rows rows = new Rows("date", "name", "kind", "provisional");
		Calendars.read(files().config())
			.specialDays(this.year)
			.forEach((day) -> rows.add(day.date(), day.name(), day.kind(), day.provisional()));
		format().print(rows, console().out());
		return 0;
	}

}
