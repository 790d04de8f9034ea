package vn.dondoc.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.alerts.SlotsReached;
import vn.dondoc.alerts.SlotsReached.SlotReached;
import vn.dondoc.facts.Recipient;

/**
 * Writes down who is owed what, in the transaction that says so.
 */
@Component
class NoticeWriter {

	private final Notices notices;

	private final Addressing addressing;

	private final SendingDays sendingDays;

	NoticeWriter(Notices notices, Addressing addressing, SendingDays sendingDays) {
		this.notices = notices;
		this.addressing = addressing;
		this.sendingDays = sendingDays;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(SlotsReached reached) {
		// Hibernate does not know of the foreign key to the events: have them written
		// first
		this.notices.flush();
		LocalDate notBefore = this.sendingDays.from(reached.on());
		Map<Audience, Collection<Addressee>> known = new HashMap<>();
		this.notices.saveAll(reached.slots().stream().flatMap((slot) -> {
			Audience audience = new Audience(slot.duty().unit(), slot.recipients());
			return known.computeIfAbsent(audience, this::addressees)
				.stream()
				.map((addressee) -> notice(slot, addressee, notBefore));
		}).toList());
	}

	private Collection<Addressee> addressees(Audience audience) {
		return this.addressing.of(audience.unit(), audience.roles());
	}

	private Notice notice(SlotReached slot, Addressee addressee, LocalDate notBefore) {
		return new Notice(slot.eventId(), slot.alertId(), slot.slot(), addressee, notBefore);
	}

	private record Audience(String unit, List<Recipient> roles) {
	}

}
