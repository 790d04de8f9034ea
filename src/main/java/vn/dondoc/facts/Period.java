package vn.dondoc.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the weeks, months, quarters, half-years or years in which a duty recurs.
 *
 * @param length how long it is
 * @param first its first day
 */
public record Period(Length length, LocalDate first) {

	private static final Pattern NAME = Pattern
		.compile("(?<year>\\d{4})(?:-(?:W(?<week>\\d\\d)|Q(?<quarter>\\d)|H(?<half>\\d)|(?<month>\\d\\d)))?");

	/**
	 * Refuses what is not the first day of such a period.
	 * @throws IllegalArgumentException if it is not
	 */
	public Period {
		if (!length.firstDay(first).equals(first)) {
			throw new IllegalArgumentException(first + " is not the first day of a " + length);
		}
	}

	/**
	 * The period that holds a day.
	 * @param length how long periods are
	 * @param day the day
	 * @return the period
	 */
	public static Period holding(Length length, LocalDate day) {
		return new Period(length, length.firstDay(day));
	}

	/**
	 * Reads the name of a period.
	 * @param name the name, as {@link #name()} gives it
	 * @return the period; empty when no period is called so
	 */
	public static Optional<Period> named(String name) {
		Matcher parts = NAME.matcher(name);
		if (!parts.matches()) {
			return Optional.empty();
		}
		int year = Integer.parseInt(parts.group("year"));
		for (Length length : Length.values()) {
			String number = (length != Length.YEAR) ? parts.group(length.name().toLowerCase(Locale.ROOT)) : "1";
			if (number != null && (length != Length.YEAR || name.length() == 4)) {
				Period period = length.first(year).plus(Integer.parseInt(number) - 1L);
				return Optional.of(period).filter((found) -> found.name().equals(name));
			}
		}
		return Optional.empty();
	}

	private Period plus(long periods) {
		return new Period(this.length, this.first.plus(periods * this.length.units, this.length.unit));
	}

	/**
	 * The period after it.
	 * @return the period that begins where this one ends
	 */
	public Period next() {
		return plus(1);
	}

	/**
	 * Its last day.
	 * @return the day before the next period
	 */
	public LocalDate last() {
		return next().first().minusDays(1);
	}

	/**
	 * The year it is counted in; of a week that of its Thursday (ISO 8601).
	 * @return the year
	 */
	public int year() {
		return (this.length == Length.WEEK) ? this.first.get(IsoFields.WEEK_BASED_YEAR) : this.first.getYear();
	}

	/**
	 * Which of its year it is.
	 * @return from 1; always 1 for a year
	 */
	public int number() {
		return switch (this.length) {
			case WEEK -> this.first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
			case MONTH -> this.first.getMonthValue();
			case QUARTER -> this.first.get(IsoFields.QUARTER_OF_YEAR);
			case HALF -> (this.first.getMonthValue() > 6) ? 2 : 1;
			case YEAR -> 1;
		};
	}

	/**
	 * What it is called across modules, and in files and commands.
	 * @return such as {@code 2022-W27} (ISO 8601), {@code 2022-07}, {@code 2022-Q3},
	 * {@code 2022-H2} or {@code 2022}
	 */
	public String name() {
		String format = switch (this.length) {
			case WEEK -> "%04d-W%02d";
			case MONTH -> "%04d-%02d";
			case QUARTER -> "%04d-Q%d";
			case HALF -> "%04d-H%d";
			case YEAR -> "%04d";
		};
		return String.format(Locale.ROOT, format, year(), number());
	}

	@Override
	public String toString() {
		return name();
	}

	/**
	 * How long a period is. Kept in proofs: a constant is never renamed.
	 */
	public enum Length {

		/** A week, from Monday to Sunday. */
		WEEK(ChronoUnit.WEEKS, 1),
		/** A month. */
		MONTH(ChronoUnit.MONTHS, 1),
		/** A quarter of a year. */
		QUARTER(ChronoUnit.MONTHS, 3),
		/** Half a year. */
		HALF(ChronoUnit.MONTHS, 6),
		/** A year. */
		YEAR(ChronoUnit.MONTHS, 12);

		private final ChronoUnit unit;

		private final int units;

		Length(ChronoUnit unit, int units) {
			this.unit = unit;
			this.units = units;
		}

		private LocalDate firstDay(LocalDate day) {
			if (this == WEEK) {
				return day.minusDays(day.getDayOfWeek().getValue() - 1L);
			}
			return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % this.units);
		}

		// 4 January is in the first week (ISO 8601)
		private Period first(int year) {
			return holding(this, LocalDate.of(year, 1, (this == WEEK) ? 4 : 1));
		}

	}

}
