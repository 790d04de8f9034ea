package vn.dondoc.delivery.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.nodes.Utc;
import vn.dondoc.notices.AdminSettings;
import vn.dondoc.notices.UndeliveredLetters;
import vn.dondoc.notices.digest.Undelivered;
import vn.dondoc.registry.ContactTrouble;
import vn.dondoc.registry.Contacts;
import vn.dondoc.registry.Units;
import vn.dondoc.text.Reason;

/**
 * Hands one message on: the mark on the contact, the mail to whoever is next and the
 * record that this was done, in one transaction. Of several nodes the key of the record
 * lets one through.
 */
@Component
class UndeliveredFreezer {

	private static final Logger logger = LoggerFactory.getLogger(UndeliveredFreezer.class);

	private final UndeliveredLetters letters;

	private final HandoverRecords records;

	private final Units units;

	private final Contacts contacts;

	private final AdminSettings admins;

	private final Clock clock;

	UndeliveredFreezer(UndeliveredLetters letters, HandoverRecords records, Units units, Contacts contacts,
			AdminSettings admins, Clock clock) {
		this.letters = letters;
		this.records = records;
		this.units = units;
		this.contacts = contacts;
		this.admins = admins;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void handOn(long id) {
		this.records.failed(id).ifPresent((message) -> {
			Reason why = message.why();
			if (why != null && DeliveryReason.blamesAddress(why)) {
				this.contacts.mark(message.recipient(),
						new ContactTrouble(Utc.now(this.clock), DeliveryReason.said(why), message.id()));
			}
			handOn(message, this.records.firstOf(id));
		});
	}

	private void handOn(FailedMail message, long first) {
		UndeliveredLetters.Contents contents = this.letters.contents(first);
		if (contents.isSettled()) {
			record(message, first, null, Reason.of(HandoverReason.ALL_ALERTS_ENDED));
			return;
		}
		FailedMail begun = (first == message.id()) ? message : this.records.failed(first).orElseThrow();
		Set<String> names = new HashSet<>(List.of(begun.recipientName(), message.recipientName()));
		Optional<NextReader> next = NextReader.find(this.units.directory(), begun.unit(), contents.oversight(), names,
				contents.role(), this.records.tried(first), this.admins.admins());
		if (next.isEmpty()) {
			logger.error("Message " + message.id() + " to " + message.recipient()
					+ " could not be delivered, and nobody is left to be told; see dondoc.mail.admins");
			record(message, first, null, Reason.of(HandoverReason.NOBODY_LEFT));
			return;
		}
		Undelivered undelivered = new Undelivered(message.id(), begun.recipient(), begun.recipientName(), begun.day(),
				begun.subject(), begun.why(), contents.open());
		long handedOn = this.letters.freeze(undelivered, next.get().to(), next.get().station().name());
		record(message, first, handedOn,
				Reason.of(HandoverReason.HANDED_ON, next.get().to().email(), "TOLD_" + next.get().station(), handedOn));
	}

	private void record(FailedMail message, long first, @Nullable Long next, Reason reason) {
		Instant now = Utc.now(this.clock);
		logger.warn("Message " + message.id() + " to " + message.recipient() + " could not be delivered. " + reason);
		this.records.add(message.id(), first, next, reason, now);
	}

}
