package vn.dondoc.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.nodes.DatabaseClock;
import vn.dondoc.nodes.ThisNode;
import vn.dondoc.notification.mail.CleanText;

/**
 * Moves messages from state to state, each step a transaction of its own.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Claims {

	private static final Log logger = LogFactory.getLog(Claims.class);

	private final OutgoingMessages messages;

	private final Attempts attempts;

	private final DatabaseClock databaseClock;

	private final Clock clock;

	private final MailSettings settings;

	private final ThisNode node;

	Claims(OutgoingMessages messages, Attempts attempts, DatabaseClock databaseClock, Clock clock,
			MailSettings settings, ThisNode node) {
		this.messages = messages;
		this.attempts = attempts;
		this.databaseClock = databaseClock;
		this.clock = clock;
		this.settings = settings;
		this.node = node;
	}

	/**
	 * The messages whose time has come.
	 */
	List<Long> due() {
		return this.messages.due(Moment.now(this.clock));
	}

	/**
	 * Takes a message.
	 * @return the claim, or empty when another node was faster
	 */
	Optional<Claim> take(long id) {
		if (this.messages.claim(id, this.node.id(), leaseEnd(), Moment.now(this.clock)) == 0) {
			return Optional.empty();
		}
		return this.messages.findById(id).map(OutgoingMessage::claim);
	}

	/**
	 * Commits that the final dot is about to be written, and renews the lease.
	 * @return {@code false} when the claim is lost
	 */
	boolean dot(Claim claim) {
		return this.messages.dot(claim.id(), claim.token(), leaseEnd()) == 1;
	}

	/**
	 * Records what became of a message.
	 * @return the state it is in now, or empty when the claim was lost meanwhile
	 */
	Optional<DeliveryState> settle(Claim claim, Verdict verdict) {
		Instant now = Moment.now(this.clock);
		Optional<Instant> next = RetrySchedule.next(claim.attempts() + 1, claim.createdAt(), now);
		Verdict settled = (verdict.state() == DeliveryState.DEFERRED && next.isEmpty())
				? Verdict.failed("Given up after " + RetrySchedule.GIVE_UP.toDays() + " days: " + verdict.detail())
				: verdict;
		boolean sent = settled.isSent();
		int changed = this.messages.settle(claim.id(), claim.token(), settled.state(), next.orElse(now),
				sent ? now : null, sent ? CleanText.atMost(500, settled.detail()) : null,
				sent ? null : settled.detail());
		if (changed == 0) {
			logger.warn("Message " + claim.id() + " was taken over by another node; not recorded: " + settled);
			return Optional.empty();
		}
		this.attempts.save(new Attempt(claim.id(), now, settled.state(), settled.detail()));
		return Optional.of(settled.state());
	}

	/**
	 * Takes back what nodes that are gone had claimed.
	 */
	void reclaim() {
		Instant databaseNow = this.databaseClock.now();
		List<DeliveryState> claimed = List.of(DeliveryState.CLAIMED, DeliveryState.DOT);
		for (LapsedLease lapsed : this.messages.lapsed(claimed, databaseNow)) {
			int released = this.messages.release(lapsed.id(), lapsed.token(), lapsed.state(), lapsed.becomes(),
					lapsed.reason(), databaseNow);
			if (released == 1) {
				logger.warn("Message " + lapsed.id() + ": " + lapsed.reason());
				this.attempts.save(new Attempt(lapsed.id(), Moment.now(this.clock), lapsed.becomes(), lapsed.reason()));
			}
		}
	}

	private Instant leaseEnd() {
		return this.databaseClock.now().plus(this.settings.lease());
	}

}
