package vn.dondoc.delivery.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.delivery.DeliveryAttempt;
import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.UnknownDecisions;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.delivery.reconcile.UnknownMail;
import vn.dondoc.delivery.reconcile.UnknownMails;
import vn.dondoc.journal.AuditTrail;
import vn.dondoc.nodes.Utc;
import vn.dondoc.notices.NoticeLog;

/**
 * Messages of unknown outcome in the outbox.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class StoredUnknownMails implements UnknownMails, UnknownDecisions {

	private final UnknownMessages messages;

	private final NoticeLog notices;

	private final Attempts attempts;

	private final AuditTrail journal;

	private final Clock clock;

	StoredUnknownMails(UnknownMessages messages, NoticeLog notices, Attempts attempts, AuditTrail journal,
			Clock clock) {
		this.messages = messages;
		this.notices = notices;
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
		int resent = (int) tried.stream().filter((attempt) -> DeliveryReason.sendsAgain(attempt.reason())).count();
		return new UnknownMail(message.number(), message.token(), message.messageId(), message.recipient(), notBefore,
				since, resent, this.notices.isUrgent(message.number()));
	}

	@Override
	public boolean settle(UnknownMail mail, Verdict verdict) {
		Instant now = Utc.now(this.clock);
		int changed = (verdict.state() == DeliveryState.UNKNOWN)
				? this.messages.hold(mail.id(), mail.token(), verdict.detail()) : this.messages.settle(mail.id(),
						mail.token(), verdict.state(), now, verdict.isDone() ? now : null, verdict.detail());
		if (changed == 1) {
			this.attempts.save(new Attempt(mail.id(), now, verdict.state(), verdict.detail()));
		}
		return changed == 1;
	}

	@Override
	public boolean sendAgain(String actor, long id) {
		return decide(actor, id, DeliveryReason.SENT_AGAIN_BY, "message.sent-again");
	}

	@Override
	public boolean countAsSent(String actor, long id) {
		return decide(actor, id, DeliveryReason.COUNTED_AS_SENT, "message.counted-as-sent");
	}

	private boolean decide(String actor, long id, DeliveryReason reason, String action) {
		Optional<UnknownMail> mail = unknown(id);
		if (mail.isEmpty() || !settle(mail.get(), Verdict.of(reason, actor))) {
			return false;
		}
		this.journal.record(actor, action, Long.toString(id), mail.get().recipient() + " " + mail.get().messageId());
		return true;
	}

}
