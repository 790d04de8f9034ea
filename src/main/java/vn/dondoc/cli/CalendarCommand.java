package vn.dondoc.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dondoc.calendar.Calendars;

/**
 * {@code calendar --year Y}: days off and worked Saturdays.
 */
@Command(name = "calendar", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Prints the days of a year that are not what their weekdays say.")
final class CalendarCommand implements Callable<Integer> {

	private static final int FIRST = 1900;

	private static final int LAST = 2199;

	@Option(names = "--year", paramLabel = "YEAR", required = true, description = "The year, 1900 to 2199.")
	private int year;

	@Mixin
	private FilesMixin files = new FilesMixin();

	@Mixin
	private FormatMixin format = new FormatMixin();

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.spec != null && (this.year < FIRST || this.year > LAST)) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"--year is " + this.year + "; expected " + FIRST + " to " + LAST);
		}
		Rows rows = new Rows("date", "name", "kind", "provisional");
		Calendars.read(this.files.config())
			.specialDays(this.year)
			.forEach((day) -> rows.add(day.date(), day.name(), day.kind(), day.provisional()));
		this.format.print(rows, Console.of(this.spec).out());
		return 0;
	}

}
