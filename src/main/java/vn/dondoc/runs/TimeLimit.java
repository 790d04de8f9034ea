package vn.dondoc.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that is left to a run.
 */
final class TimeLimit {

	private final Clock clock;

	private final Instant end;

	private TimeLimit(Clock clock, Instant end) {
		this.clock = clock;
		this.end = end;
	}

	static TimeLimit from(Clock clock, Duration allowed) {
		return new TimeLimit(clock, clock.instant().plus(allowed));
	}

	boolean reached() {
		return this.clock.instant().isAfter(this.end);
	}

}
