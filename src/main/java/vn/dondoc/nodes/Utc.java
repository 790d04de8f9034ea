package vn.dondoc.nodes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Instants as the tables keep them, in UTC, to the microsecond, without a zone: so what
 * is compared there is what was written.
 */
public final class Utc {

	private Utc() {
	}

	/**
	 * The present, as the tables can keep it.
	 * @param clock the application's clock
	 * @return its instant, to the microsecond
	 */
	public static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * An instant as columns keep it.
	 * @param instant the instant
	 * @return its date and time in UTC, to the microsecond
	 */
	public static LocalDateTime of(Instant instant) {
		return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
	}

	/**
	 * What a column keeps as an instant.
	 * @param stored date and time in UTC
	 * @return the instant
	 */
	public static Instant instant(LocalDateTime stored) {
		return stored.toInstant(ZoneOffset.UTC);
	}

}
