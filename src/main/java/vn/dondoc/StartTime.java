package vn.dondoc;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * The moment as if which the server is started.
 *
 * @param day the local day
 * @param exact the exact local time, or {@code null} to keep the real time of day, so
 * that what is scheduled for seven in the morning still runs at seven
 */
record StartTime(LocalDate day, @Nullable LocalDateTime exact) {

	/**
	 * Reads a setting.
	 * @param text {@code 2022-06-20} or {@code 2022-06-20T07:00}
	 * @return the moment
	 * @throws IllegalArgumentException if it is of neither form
	 */
	public static StartTime valueOf(String text) {
		try {
			if (text.indexOf('T') < 0) {
				return new StartTime(LocalDate.parse(text), null);
			}
			LocalDateTime exact = LocalDateTime.parse(text);
			return new StartTime(exact.toLocalDate(), exact);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(
					"'" + text + "' is no time to start at; expected a day such as 2022-06-20, or 2022-06-20T07:00");
		}
	}

	Duration distanceFrom(Clock system) {
		LocalDateTime now = LocalDateTime.now(system);
		LocalDateTime start = (this.exact != null) ? this.exact : this.day.atTime(now.toLocalTime());
		return Duration.between(system.instant(), start.atZone(system.getZone()).toInstant());
	}

}
