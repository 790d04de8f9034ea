package vn.dondoc.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The present as the database can keep it, so that what is compared there is what was
 * written.
 */
final class Moment {

	private Moment() {
	}

	static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
