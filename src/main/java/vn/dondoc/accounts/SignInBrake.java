package vn.dondoc.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows down guessing, and keeps nobody out whom others' guesses do not concern. After
 * five failures for an account by the same visitor, each further attempt must wait, twice
 * as long each time. When many failed for an account or from an address, every visitor
 * there must wait once, for a short time that is theirs. An attempt counts as a failure
 * until it has succeeded, so that many at once gain nothing. Forgets what rested for an
 * hour, and the longest unused first, so that memory stays bounded.
 */
@Component
class SignInBrake {

	static final int FREE = 5;

	static final Duration LONGEST = Duration.ofMinutes(5);

	/**
	 * From how many failures on a whole account or address is under attack.
	 */
	static final int MANY = 50;

	/**
	 * How long a visitor waits there before the first attempt.
	 */
	static final Duration ONCE = Duration.ofSeconds(10);

	static final Duration REST = Duration.ofHours(1);

	private static final int REMEMBERED = 10_000;

	private final Clock clock;

	private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
			return size() > REMEMBERED;
		}

	};

	SignInBrake(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Asks to try, and counts the try when it may go on.
	 * @return how long to wait first; zero when it may go on
	 */
	synchronized Duration attempt(Visitor visitor) {
		Instant now = this.clock.instant();
		Tries soFar = soFar(visitor.key(), now);
		if (soFar.last().equals(Instant.EPOCH) && underAttack(visitor, now)) {
			soFar = new Tries(0, now, now.plus(ONCE));
			this.tries.put(visitor.key(), soFar);
		}
		if (soFar.notBefore().isAfter(now)) {
			return Duration.between(now, soFar.notBefore());
		}
		count(visitor.key(), now);
		visitor.places().forEach((place) -> count(place, now));
		return Duration.ZERO;
	}

	/**
	 * The last try succeeded. The visitor is forgiven all, the account and the address
	 * only that one, so that nobody clears an address with an account of their own.
	 */
	synchronized void succeeded(Visitor visitor) {
		this.tries.remove(visitor.key());
		visitor.places().forEach((place) -> this.tries.computeIfPresent(place, (key, soFar) -> soFar.oneLess()));
	}

	synchronized int remembered() {
		return this.tries.size();
	}

	private boolean underAttack(Visitor visitor, Instant now) {
		return visitor.places().stream().anyMatch((place) -> soFar(place, now).failures() >= MANY);
	}

	private Tries soFar(String key, Instant now) {
		Tries soFar = this.tries.getOrDefault(key, Tries.NONE);
		return soFar.last().plus(REST).isAfter(now) ? soFar : Tries.NONE;
	}

	private void count(String key, Instant now) {
		int failures = soFar(key, now).failures() + 1;
		this.tries.put(key, new Tries(failures, now, now.plus(delayAfter(failures))));
	}

	private static Duration delayAfter(int failures) {
		if (failures < FREE) {
			return Duration.ZERO;
		}
		Duration delay = Duration.ofSeconds(1L << Math.min(failures - FREE, 20));
		return (delay.compareTo(LONGEST) < 0) ? delay : LONGEST;
	}

	/**
	 * What happened under a key.
	 *
	 * @param failures how many attempts did not succeed
	 * @param last when the last was
	 * @param notBefore when the next may be
	 */
	private record Tries(int failures, Instant last, Instant notBefore) {

		static final Tries NONE = new Tries(0, Instant.EPOCH, Instant.EPOCH);

		Tries oneLess() {
			return new Tries(Math.max(0, this.failures - 1), this.last, Instant.EPOCH);
		}

	}

}
