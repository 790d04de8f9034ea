package vn.dondoc.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that a run may take.
 */
final class TimeLimit {

	private final Clock clock;

	private final Duration allowed;

	private final Instant end;

	private TimeLimit(Clock clock, Duration allowed) {
		this.clock = clock;
		this.allowed = allowed;
		this.end = clock.instant().plus(allowed);
	}

	static TimeLimit from(Clock clock, Duration allowed) {
		return new TimeLimit(clock, allowed);
	}

	boolean reached() {
		return this.clock.instant().isAfter(this.end);
	}

	/**
	 * How long it is, in words.
	 */
	@Override
	public String toString() {
		return (this.allowed.toSecondsPart() == 0 && this.allowed.toMillisPart() == 0)
				? this.allowed.toMinutes() + " min" : this.allowed.toMillis() / 1000.0 + " s";
	}

}
