package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.alerts.AlertsEnded;
import vn.dondoc.alerts.AlertsEnded.Ended;
import vn.dondoc.alerts.SlotsReached.SlotReached;
import vn.dondoc.alerts.SlotsSetAside;
import vn.dondoc.alerts.SlotsReached;
import vn.dondoc.calendar.LetterDays;
import vn.dondoc.directives.Directives;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Stage;
import vn.dondoc.registry.Units;
import vn.dondoc.releases.KnownDirectives;
import vn.dondoc.text.Reason;

/**
 * Writes down who is owed what, in the transaction that says so.
 */
@Component
class NoticeWriter {

	private static final int EVENTS_AT_A_TIME = 1_000;

	private final Notices notices;

	private final Units units;

	private final LetterDays letterDays;

	private final KnownDirectives directives;

	NoticeWriter(Notices notices, Units units, LetterDays letterDays, KnownDirectives directives) {
		this.directives = directives;
		this.notices = notices;
		this.units = units;
		this.letterDays = letterDays;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(SlotsReached reached) {
		// Hibernate does not know of the foreign key to the events: have them written
		// first
		this.notices.flush();
		LocalDate notBefore = this.letterDays.from(reached.on());
		Addressing addressing = new Addressing(this.units.directory());
		Directives directives = this.directives.of(reached.release());
		Map<Audience, Collection<Addressee>> known = new HashMap<>();
		this.notices.saveAll(reached.slots().stream().flatMap((slot) -> {
			Audience audience = new Audience(slot.duty().unit(), slot.duty().directive(), slot.recipients());
			return known
				.computeIfAbsent(audience,
						(key) -> addressing.of(key.unit(), key.roles(), directives.oversight(key.directive())))
				.stream()
				.map((addressee) -> notice(slot, addressee, notBefore));
		}).toList());
	}

	/**
	 * Whoever a letter told of an alert hears that it ended. That a duty is done can wait
	 * for a letter that goes anyway, unless its date stands in calendars still.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(AlertsEnded ended) {
		LocalDate next = this.letterDays.from(ended.on());
		Map<Long, Ended> alerts = ended.alerts()
			.stream()
			.collect(Collectors.toMap(Ended::alertId, Function.identity()));
		Map<Told, Notice> notices = new LinkedHashMap<>();
		for (Notice told : this.notices.told(alerts.keySet())) {
			Ended alert = Objects.requireNonNull(alerts.get(told.alertId()));
			notices.putIfAbsent(new Told(alert.alertId(), told.addressee().address()),
					Notice.ofEnding(alert.eventId(), alert.alertId(), alert.slot(), told.addressee(),
							(alert.end() == Stage.RESOLVED && alert.due().isBefore(ended.on())) ? null : next));
		}
		this.notices.saveAll(notices.values());
	}

	/**
	 * What a run said that was set aside is owed to nobody.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(SlotsSetAside aside) {
		List<Long> events = aside.events();
		for (int from = 0; from < events.size(); from += EVENTS_AT_A_TIME) {
			this.notices.waitingOf(events.subList(from, Math.min(events.size(), from + EVENTS_AT_A_TIME)))
				.forEach((notice) -> notice.drop(Reason.of(NoticeReason.SAID_ON_A_WRONG_DAY)));
		}
	}

	private Notice notice(SlotReached slot, Addressee addressee, LocalDate notBefore) {
		return new Notice(slot.eventId(), slot.alertId(), slot.slot(), addressee, notBefore);
	}

	private record Told(long alert, String recipient) {
	}

	private record Audience(String unit, String directive, List<Recipient> roles) {
	}

}
