package vn.dondoc.delivery.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.sending.SendingSettings.Rate;

/**
 * Counts how many mails went to each domain within a minute, and says until when one more
 * has to wait. Those that wait are spread over the minutes to come.
 */
class DomainRates {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final Rate rate;

	private final Map<String, Minute> minutes = new HashMap<>();

	DomainRates(Rate rate) {
		this.rate = rate;
	}

	/**
	 * Counts a message in.
	 * @param claim the message
	 * @param now now, by the application's clock
	 * @return empty when it may go now, else when it may
	 */
	synchronized Optional<Instant> waitUntil(ClaimedMail claim, Instant now) {
		String domain = claim.recipient().substring(claim.recipient().lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
		int limit = this.rate.domains().getOrDefault(domain, this.rate.perMinute());
		if (limit == 0) {
			return Optional.empty();
		}
		this.minutes.values().removeIf((minute) -> minute.isOver(now));
		return this.minutes.computeIfAbsent(domain, (key) -> new Minute(now)).next(limit);
	}

	private static final class Minute {

		private final Instant start;

		private int asked;

		private Minute(Instant start) {
			this.start = start;
		}

		private boolean isOver(Instant now) {
			return now.isBefore(this.start) || !now.isBefore(this.start.plus(MINUTE));
		}

		private Optional<Instant> next(int limit) {
			int later = this.asked++ / limit;
			return (later == 0) ? Optional.empty() : Optional.of(this.start.plus(MINUTE.multipliedBy(later)));
		}

	}

}
