package vn.dondoc.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.notification.mail.CleanText;
import vn.dondoc.notification.reconcile.UnknownMail;
import vn.dondoc.notification.reconcile.UnknownMails;
import vn.dondoc.notification.sending.Utc;

/**
 * Messages of unknown outcome in the outbox.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class StoredUnknownMails implements UnknownMails, UnknownDecisions {

	private static final String AGAIN = "Sent again";

	private final UnknownMessages messages;

	private final Attempts attempts;

	private final AuditTrail journal;

	private final Clock clock;

	StoredUnknownMails(UnknownMessages messages, Attempts attempts, AuditTrail journal, Clock clock) {
		this.messages = messages;
		this.attempts = attempts;
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	public List<UnknownMail> waiting(int most) {
		return this.messages.waiting(Limit.of(most)).stream().flatMap((id) -> unknown(id).stream()).toList();
	}

	@Override
	public Optional<UnknownMail> unknown(long id) {
		return this.messages.unknown(id).stream().findFirst().map(this::describe);
	}

	private UnknownMail describe(OutgoingMessage message) {
		List<DeliveryAttempt> tried = this.attempts.findByMessageIdOrderByAttemptedAtAscIdAsc(message.number())
			.stream()
			.map(Attempt::snapshot)
			.toList();
		Instant created = message.createdAt();
		Instant since = tried.stream()
			.filter((attempt) -> attempt.outcome() == DeliveryState.UNKNOWN)
			.map(DeliveryAttempt::at)
			.max(Comparator.naturalOrder())
			.orElse(created);
		Instant notBefore = tried.stream()
			.filter((attempt) -> attempt.outcome() != DeliveryState.UNKNOWN)
			.map(DeliveryAttempt::at)
			.filter((at) -> at.isBefore(since))
			.max(Comparator.naturalOrder())
			.orElse(created);
		int resent = (int) tried.stream()
			.filter((attempt) -> attempt.outcome() == DeliveryState.READY && attempt.detail().startsWith(AGAIN))
			.count();
		return new UnknownMail(message.number(), message.token(), message.messageId(), message.recipient(), notBefore,
				since, resent, this.messages.isLate(message.number()));
	}

	@Override
	public boolean settle(UnknownMail mail, Outcome outcome, String detail) {
		Instant now = Utc.now(this.clock);
		String said = CleanText.atMost(2000, CleanText.line(detail));
		int changed = switch (outcome) {
			case SENT -> this.messages.settle(mail.id(), mail.token(), DeliveryState.SENT, now, now,
					CleanText.atMost(500, said), null);
			case FAILED -> this.messages.settle(mail.id(), mail.token(), DeliveryState.FAILED, now, null, null, said);
			case AGAIN -> this.messages.settle(mail.id(), mail.token(), DeliveryState.READY, now, null, null, said);
			case HELD -> this.messages.hold(mail.id(), mail.token(), said);
		};
		if (changed == 1) {
			this.attempts.save(new Attempt(mail.id(), now, state(outcome), said));
		}
		return changed == 1;
	}

	private static DeliveryState state(Outcome outcome) {
		return switch (outcome) {
			case SENT -> DeliveryState.SENT;
			case FAILED -> DeliveryState.FAILED;
			case AGAIN -> DeliveryState.READY;
			case HELD -> DeliveryState.UNKNOWN;
		};
	}

	@Override
	public boolean sendAgain(String actor, long id) {
		return decide(actor, id, Outcome.AGAIN, AGAIN + " by " + actor + " although it may have arrived");
	}

	@Override
	public boolean countAsSent(String actor, long id) {
		return decide(actor, id, Outcome.SENT, "Counted as sent by " + actor);
	}

	private boolean decide(String actor, long id, Outcome outcome, String detail) {
		Optional<UnknownMail> mail = unknown(id);
		if (mail.isEmpty() || !settle(mail.get(), outcome, detail)) {
			return false;
		}
		String action = (outcome == Outcome.AGAIN) ? "message.sent-again" : "message.counted-as-sent";
		this.journal.record(actor, action, Long.toString(id), mail.get().recipient() + " " + mail.get().messageId());
		return true;
	}

}
