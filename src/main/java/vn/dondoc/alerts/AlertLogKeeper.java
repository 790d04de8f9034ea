package vn.dondoc.alerts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.alerts.StoredEvent.Moment;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Directives;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Stage;
import vn.dondoc.ledger.RunStamp;
import vn.dondoc.releases.KnownDirectives;
import vn.dondoc.releases.ReleaseNumbers;
import vn.dondoc.text.Reason;

/**
 * Keeps the alert log: takes what a run found and moves each duty's alert on. Slots that
 * are said are published within the same transaction, so that the message they owe is
 * kept with them or neither is.
 */
@Service
class AlertLogKeeper implements AlertKeeper {

	private final StoredAlerts alerts;

	private final StoredEvents events;

	private final WhyText texts;

	private final ReleaseNumbers numbers;

	private final KnownDirectives directives;

	private final Acknowledgements acknowledgements;

	private final ApplicationEventPublisher publisher;

	private final Clock clock;

	AlertLogKeeper(StoredAlerts alerts, StoredEvents events, WhyText texts, ReleaseNumbers numbers,
			Acknowledgements acknowledgements, ApplicationEventPublisher publisher, Clock clock,
			KnownDirectives directives) {
		this.alerts = alerts;
		this.events = events;
		this.texts = texts;
		this.numbers = numbers;
		this.directives = directives;
		this.acknowledgements = acknowledgements;
		this.publisher = publisher;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome take(RunStamp run, List<FollowedDuty> duties) {
		Map<DutyKey, List<StoredAlert>> rounds = rounds(duties);
		AlertChunkWriter chapter = chapter(run, units(duties.stream().map((duty) -> duty.evaluated().entry().key())));
		for (FollowedDuty duty : duties) {
			DutyKey key = duty.evaluated().entry().key();
			new DutyRounds(key, rounds.getOrDefault(key, List.of()), chapter).follow(duty);
		}
		publish(run, chapter);
		return chapter.outcome();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome dropped(RunStamp run, List<DutyKey> duties) {
		AlertChunkWriter chapter = chapter(run, units(duties.stream()));
		Directives known = this.directives.of(run.release());
		for (DutyKey duty : duties) {
			this.alerts.open(duty).ifPresent((alert) -> {
				Directive ended = known.of(duty.directive()).filter((each) -> each.endedBy(run.on())).orElse(null);
				chapter.close(alert, Stage.WITHDRAWN,
						(ended != null)
								? Reason.of(AlertReason.DIRECTIVE_ENDED, ended.name(), String.valueOf(ended.until()))
								: Reason.of(AlertReason.DUTY_DROPPED, chapter.ruleSet()));
			});
		}
		publish(run, chapter);
		return chapter.outcome();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void setAside(long run, LocalDate day) {
		List<Long> events = this.events.ofRun(run, day);
		this.alerts.setAside(run, day);
		this.events.setAside(run, day);
		this.publisher.publishEvent(new SlotsSetAside(events));
	}

	// The notices point at the events, so these must be there first
	private void publish(RunStamp run, AlertChunkWriter chapter) {
		if (!chapter.notified().isEmpty() || !chapter.ended().isEmpty()) {
			this.events.flush();
		}
		if (!chapter.ended().isEmpty()) {
			this.publisher.publishEvent(new AlertsEnded(run.on(), chapter.ended()));
		}
		if (!chapter.notified().isEmpty()) {
			this.publisher.publishEvent(new SlotsReached(run.on(), run.release(), chapter.notified()));
		}
	}

	private AlertChunkWriter chapter(RunStamp run, Set<String> units) {
		return new AlertChunkWriter(run, new Moment(run.id(), run.on(), this.clock.instant()), this.alerts, this.events,
				this.texts, this.numbers, this.acknowledgements, units);
	}

	private static Set<String> units(Stream<DutyKey> duties) {
		return duties.map(DutyKey::unit).collect(Collectors.toSet());
	}

	private Map<DutyKey, List<StoredAlert>> rounds(List<FollowedDuty> duties) {
		Set<String> units = units(duties.stream().map((duty) -> duty.evaluated().entry().key()));
		Map<DutyKey, List<StoredAlert>> rounds = new HashMap<>();
		if (!units.isEmpty()) {
			this.alerts.ofUnits(units)
				.forEach((alert) -> rounds.computeIfAbsent(alert.duty(), (key) -> new ArrayList<>()).add(alert));
		}
		return rounds;
	}

}
