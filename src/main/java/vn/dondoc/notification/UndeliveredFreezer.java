package vn.dondoc.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.alerts.AlertLog;
import vn.dondoc.facts.Recipient;
import vn.dondoc.notification.digest.DigestItem;
import vn.dondoc.notification.digest.Undelivered;
import vn.dondoc.notification.digest.UndeliveredMail;
import vn.dondoc.notification.handover.HandoverRecords;
import vn.dondoc.notification.handover.NextReader;
import vn.dondoc.notification.sending.Utc;
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

	private final FailedMessages failed;

	private final Notices notices;

	private final OutgoingMessages messages;

	private final HandoverRecords records;

	private final AlertLog alerts;

	private final Units units;

	private final Contacts contacts;

	private final UndeliveredMail mail;

	private final AdminSettings admins;

	private final Clock clock;

	UndeliveredFreezer(FailedMessages failed, Notices notices, OutgoingMessages messages, HandoverRecords records,
			AlertLog alerts, Units units, Contacts contacts, UndeliveredMail mail, AdminSettings admins, Clock clock) {
		this.failed = failed;
		this.notices = notices;
		this.messages = messages;
		this.records = records;
		this.alerts = alerts;
		this.units = units;
		this.contacts = contacts;
		this.mail = mail;
		this.admins = admins;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void handOn(long id) {
		for (FailedMail message : this.failed.failed(id)) {
			long first = this.records.firstOf(id);
			Reason why = message.why();
			if (why != null && DeliveryReason.blamesAddress(why)) {
				this.contacts.mark(message.recipient(),
						new ContactTrouble(Utc.now(this.clock), DeliveryReason.said(why), message.id()));
			}
			handOn(message, first, this.failed.noticesIn(first));
		}
	}

	private void handOn(FailedMail message, long first, List<Notice> notices) {
		List<DigestItem> items = items(notices);
		if (items.isEmpty() && !notices.isEmpty()) {
			record(message, first, null, Reason.of(NoticeReason.ALL_ALERTS_ENDED));
			return;
		}
		FailedMail begun = (first == message.id()) ? message : this.failed.failed(first).get(0);
		Optional<NextReader> next = NextReader.find(this.units.directory(), begun.unit(), role(notices),
				this.records.tried(first), this.admins.admins());
		if (next.isEmpty()) {
			logger.error("Message " + message.id() + " to " + message.recipient()
					+ " could not be delivered, and nobody is left to be told; see dondoc.mail.admins");
			record(message, first, null, Reason.of(NoticeReason.NOBODY_LEFT));
			return;
		}
		long handedOn = freeze(message, begun, items, next.get());
		record(message, first, handedOn,
				Reason.of(NoticeReason.HANDED_ON, next.get().to().email(), "TOLD_" + next.get().station(), handedOn));
	}

	private long freeze(FailedMail message, FailedMail begun, List<DigestItem> items, NextReader next) {
		Undelivered undelivered = new Undelivered(message.id(), begun.recipient(), begun.recipientName(), begun.day(),
				begun.subject(), begun.why(), items);
		UndeliveredMail.Frozen frozen = this.mail.freeze(undelivered, next.to(), next.station().name(),
				LocalDate.now(this.clock));
		return this.messages
			.saveAndFlush(OutgoingMessage.handedOn(frozen.envelope(), next.to(), frozen.mail(), Utc.now(this.clock)))
			.number();
	}

	private void record(FailedMail message, long first, @Nullable Long next, Reason reason) {
		Instant now = Utc.now(this.clock);
		logger.warn("Message " + message.id() + " to " + message.recipient() + " could not be delivered. " + reason);
		this.records.add(message.id(), first, next, reason, now);
	}

	/**
	 * The duties that are still open, as they stand today.
	 */
	private List<DigestItem> items(List<Notice> notices) {
		Map<Long, List<Notice>> byAlert = notices.stream()
			.collect(Collectors.groupingBy(Notice::alertId, LinkedHashMap::new, Collectors.toList()));
		LocalDate today = LocalDate.now(this.clock);
		Map<Long, Letters> letters = this.notices.letters(byAlert.keySet(), today);
		return this.alerts.alerts(byAlert.keySet()).stream().filter((alert) -> !alert.stage().closed()).map((alert) -> {
			List<Notice> said = byAlert.getOrDefault(alert.id(), List.of());
			return DigestItem.of(alert, said.stream().map(Notice::slot).toList(), said.get(0).addressee().role(), null,
					false, letters.getOrDefault(alert.id(), Letters.NONE), today);
		}).toList();
	}

	private static @Nullable Recipient role(List<Notice> notices) {
		return notices.stream().map((notice) -> notice.addressee().role()).min(Recipient::compareTo).orElse(null);
	}

}
