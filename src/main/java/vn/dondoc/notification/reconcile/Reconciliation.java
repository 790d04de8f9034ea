package vn.dondoc.notification.reconcile;

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
import vn.dondoc.notification.reconcile.UnknownMails.Outcome;

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

	private final UnknownMails mails;

	private final List<Witness> witnesses;

	private final ReconcileSettings settings;

	private final Clock clock;

	Reconciliation(UnknownMails mails, ObjectProvider<Witness> witnesses, ReconcileSettings settings, Clock clock) {
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
				Map<Long, Testimony> heard = hear(waiting);
				waiting.forEach((mail) -> settle(mail, heard.get(mail.id())));
			}
		}
		catch (RuntimeException ex) {
			logger.error("Messages of unknown outcome could not be looked at; that is tried again", ex);
		}
	}

	private Map<Long, Testimony> hear(List<UnknownMail> waiting) {
		Map<Long, Testimony> heard = new HashMap<>();
		for (Witness witness : this.witnesses) {
			try {
				witness.about(waiting)
					.forEach((id, said) -> heard.merge(id, said,
							(one, other) -> (one.kind().compareTo(other.kind()) <= 0) ? one : other));
			}
			catch (IOException | RuntimeException ex) {
				logger.warn("What became of " + waiting.size() + " messages cannot be asked of " + witness + " now",
						ex);
			}
		}
		return heard;
	}

	private void settle(UnknownMail mail, @Nullable Testimony testimony) {
		if (testimony != null) {
			record(mail, switch (testimony.kind()) {
				case TAKEN -> Outcome.SENT;
				case FAILED -> Outcome.FAILED;
				case ABSENT -> Outcome.AGAIN;
			}, testimony.detail());
		}
		else if (!decideAt(mail).isAfter(this.clock.instant())) {
			decide(mail);
		}
	}

	private Instant decideAt(UnknownMail mail) {
		return mail.since().plus(this.settings.patience().multipliedBy(1L << Math.min(mail.resent(), MOST_AGAIN)));
	}

	private void decide(UnknownMail mail) {
		String why = "Nothing tells whether it was taken; it speaks of "
				+ (mail.late() ? "something late" : "what is to come");
		if (this.settings.policy(mail) == ReconcileSettings.Policy.HOLD) {
			record(mail, Outcome.HELD, "Held for an admin to decide. " + why);
		}
		else if (mail.resent() >= MOST_AGAIN) {
			record(mail, Outcome.HELD,
					"Held for an admin to decide. " + why + " and was sent again " + mail.resent() + " times already");
		}
		else {
			record(mail, Outcome.AGAIN, "Sent again although it may have arrived. " + why);
		}
	}

	private void record(UnknownMail mail, Outcome outcome, String detail) {
		if (this.mails.settle(mail, outcome, detail)) {
			logger.warn("Message " + mail.id() + " of unknown outcome: " + outcome + ". " + detail);
		}
	}

}
