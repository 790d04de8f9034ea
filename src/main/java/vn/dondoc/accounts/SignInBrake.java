package vn.dondoc.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows down guessing. After five failures for an account or from an address, each
 * further attempt must wait, twice as long each time. An attempt counts as a failure
 * until it has succeeded, so that many at once gain nothing. Forgets the longest unused
 * first, so that memory stays bounded.
 */
@Component
class SignInBrake {

	static final int FREE = 5;

	static final Duration LONGEST = Duration.ofMinutes(5);

	private static final int REMEMBERED = 10_000;

	private static final int LONGEST_KEY = 100;

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
	synchronized Duration attempt(String username, String address) {
		Instant now = this.clock.instant();
		Duration wait = longer(waitFor(account(username), now), waitFor(address(address), now));
		if (wait.isZero()) {
			count(account(username), now);
			count(address(address), now);
		}
		return wait;
	}

	/**
	 * The last try succeeded. The account is forgiven all, the address only that one, so
	 * that nobody clears an address with an account of their own.
	 */
	synchronized void succeeded(String username, String address) {
		this.tries.remove(account(username));
		this.tries.computeIfPresent(address(address), (key, soFar) -> soFar.oneLess());
	}

	synchronized int remembered() {
		return this.tries.size();
	}

	private Duration waitFor(String key, Instant now) {
		Tries soFar = this.tries.get(key);
		return (soFar != null && soFar.notBefore().isAfter(now)) ? Duration.between(now, soFar.notBefore())
				: Duration.ZERO;
	}

	private void count(String key, Instant now) {
		int failures = this.tries.getOrDefault(key, Tries.NONE).failures() + 1;
		this.tries.put(key, new Tries(failures, now.plus(delayAfter(failures))));
	}

	private static Duration delayAfter(int failures) {
		if (failures < FREE) {
			return Duration.ZERO;
		}
		Duration delay = Duration.ofSeconds(1L << Math.min(failures - FREE, 20));
		return (delay.compareTo(LONGEST) < 0) ? delay : LONGEST;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

	private static String account(String username) {
		String name = username.strip().toLowerCase(Locale.ROOT);
		return "account " + name.substring(0, Math.min(name.length(), LONGEST_KEY));
	}

	private static String address(String address) {
		return "address " + address;
	}

	/**
	 * What happened under a key.
	 */
	private record Tries(int failures, Instant notBefore) {

		static final Tries NONE = new Tries(0, Instant.EPOCH);

		Tries oneLess() {
			return new Tries(Math.max(0, this.failures - 1), Instant.EPOCH);
		}

	}

}
