package vn.dondoc.delivery.reconcile;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.channel.Verdict;

/**
 * Settles messages whose outcome is not known: by what a witness saw, or, once they have
 * waited long enough, by the stated policy. Safe on several nodes at once.
 */
@Component
public class Reconciliation {

	private static final Logger logger = LoggerFactory.getLogger(Reconciliation.class);

	private static final int AT_ONCE = 500;

	/**
	 * A mail server that breaks off after each dot would else be given the same mail for
	 * ever, and may deliver it each time.
	 */
	private static final int MOST_AGAIN = 3;

	private static final List<DeliveryState> WEIGHTS = List.of(DeliveryState.FAILED, DeliveryState.SENT,
			DeliveryState.READY);

	private final UnknownMails mails;

	private final List<OutcomeSource> witnesses;

	private final ReconcileSettings settings;

	private final Clock clock;

	Reconciliation(UnknownMails mails, ObjectProvider<OutcomeSource> witnesses, ReconcileSettings settings,
			Clock clock) {
		this.mails = mails;
		this.witnesses = witnesses.orderedStream().toList();
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Settles what can be settled now. To be called whenever messages are looked for that
	 * are to be sent, before they are. What fails here is logged and tried again.
	 */
	public void settle() {
		try {
			List<UnknownMail> waiting = this.mails.waiting(AT_ONCE);
			if (!waiting.isEmpty()) {
				Map<Long, Verdict> heard = hear(waiting);
				waiting.forEach((mail) -> settle(mail, heard.get(mail.id())));
			}
		}
		catch (RuntimeException ex) {
			logger.error("Messages of unknown outcome could not be looked at; that is tried again", ex);
		}
	}

	private Map<Long, Verdict> hear(List<UnknownMail> waiting) {
		Map<Long, Verdict> heard = new HashMap<>();
		for (OutcomeSource witness : this.witnesses) {
			try {
				witness.about(waiting)
					.forEach((id, said) -> heard.merge(id, said,
							(one, other) -> (weight(one) <= weight(other)) ? one : other));
			}
			catch (IOException | RuntimeException ex) {
				logger.warn("What became of " + waiting.size() + " messages cannot be asked of " + witness + " now",
						ex);
			}
		}
		return heard;
	}

	/**
	 * That a mail failed outweighs that it was taken, and this that it was not.
	 */
	private static int weight(Verdict verdict) {
		return WEIGHTS.indexOf(verdict.state());
	}

	private void settle(UnknownMail mail, @Nullable Verdict seen) {
		if (seen != null) {
			record(mail, seen);
		}
		else if (!decideAt(mail).isAfter(this.clock.instant())) {
			record(mail, decide(mail));
		}
	}

	private Instant decideAt(UnknownMail mail) {
		return mail.since().plus(this.settings.patience().multipliedBy(1L << Math.min(mail.resent(), MOST_AGAIN)));
	}

	private Verdict decide(UnknownMail mail) {
		String about = mail.late() ? "SPEAKS_LATE" : "SPEAKS_AHEAD";
		if (this.settings.policy(mail) == ReconcileSettings.Policy.HOLD) {
			return Verdict.of(DeliveryReason.HELD, about);
		}
		return (mail.resent() >= MOST_AGAIN) ? Verdict.of(DeliveryReason.HELD_AFTER_TRIES, about, mail.resent())
				: Verdict.of(DeliveryReason.SENT_AGAIN, about);
	}

	private void record(UnknownMail mail, Verdict verdict) {
		if (this.mails.settle(mail, verdict)) {
			logger.warn("Message " + mail.id() + " of unknown outcome: " + verdict.state() + ". " + verdict.detail());
		}
	}

}
