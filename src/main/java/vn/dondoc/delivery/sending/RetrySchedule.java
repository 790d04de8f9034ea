package vn.dondoc.delivery.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message that was refused for now is tried again: after half an hour, then after
 * twice as long each time up to eight hours, for five days (RFC 5321, 4.5.4.1).
 */
final class RetrySchedule {

	static final Duration GIVE_UP = Duration.ofDays(5);

	private static final Duration FIRST = Duration.ofMinutes(30);

	private static final int DOUBLINGS = 4;

	private RetrySchedule() {
	}

	/**
	 * The next time.
	 * @param attempts how often it was tried, this one included
	 * @param createdAt when the message was frozen
	 * @param now now
	 * @return the time, or empty when it is time to give up
	 */
	static Optional<Instant> next(int attempts, Instant createdAt, Instant now) {
		Duration wait = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), DOUBLINGS));
		Instant next = now.plus(wait);
		return next.isAfter(createdAt.plus(GIVE_UP)) ? Optional.empty() : Optional.of(next);
	}

}
