package vn.dondoc.delivery.outbox;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.bounce.ReturnedMails;
import vn.dondoc.nodes.Utc;
import vn.dondoc.registry.Mailbox;
import vn.dondoc.text.Reason;

/**
 * Messages in the outbox that come back.
 */
@Component
class StoredReturnedMails implements ReturnedMails {

	private final OutgoingMessages messages;

	private final Attempts attempts;

	private final Clock clock;

	StoredReturnedMails(OutgoingMessages messages, Attempts attempts, Clock clock) {
		this.messages = messages;
		this.attempts = attempts;
		this.clock = clock;
	}

	@Override
	public Optional<Long> find(String messageId, String recipient) {
		return Mailbox.of(recipient).flatMap((address) -> this.messages.named(messageId, address).stream().findFirst());
	}

	@Override
	public boolean exists(long id) {
		return this.messages.existsById(id);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean cameBack(long id, Reason reason) {
		boolean changed = this.messages.cameBack(id, reason) == 1;
		if (changed) {
			this.attempts.save(new Attempt(id, Utc.now(this.clock), DeliveryState.FAILED, reason));
		}
		return changed;
	}

}
