package vn.dondoc.delivery.sending;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;

/**
 * What is recorded of a message after an attempt.
 *
 * @param claim the message
 * @param verdict what became of it
 * @param at when, by the application's clock
 * @param next when it is tried next, if at all
 */
record Settlement(ClaimedMail claim, Verdict verdict, Instant at, Instant next) {

	/**
	 * Gives up on what was deferred for too long.
	 */
	static Settlement of(ClaimedMail claim, Verdict verdict, Instant now) {
		if (verdict.state() != DeliveryState.DEFERRED) {
			return new Settlement(claim, verdict, now, now);
		}
		return RetrySchedule.next(claim.attempts() + 1, claim.createdAt(), now)
			.map((next) -> new Settlement(claim, verdict, now, next))
			.orElseGet(() -> new Settlement(claim,
					Verdict.of(DeliveryReason.GIVEN_UP, RetrySchedule.GIVE_UP, verdict.detail()), now, now));
	}

	DeliveryState state() {
		return this.verdict.state();
	}

	@Nullable Instant sentAt() {
		return this.verdict.isDone() ? this.at : null;
	}

}
