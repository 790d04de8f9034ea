package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.AlertKeeper.Outcome;
import vn.dondoc.alerts.AlertsEnded.Ended;
import vn.dondoc.alerts.SlotsReached.SlotReached;
import vn.dondoc.alerts.StoredEvent.Moment;
import vn.dondoc.alerts.acknowledgement.Acknowledgement;
import vn.dondoc.alerts.acknowledgement.Acknowledgement.End;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Stage;
import vn.dondoc.findings.Finding;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.ledger.RunStamp;
import vn.dondoc.releases.ReleaseNumbers;
import vn.dondoc.text.Reason;

/**
 * What one chunk of a run writes into the log: every change of an alert with its event.
 */
final class AlertChunkWriter {

	private final RunStamp run;

	private final Moment moment;

	private final StoredAlerts alerts;

	private final StoredEvents events;

	private final WhyText texts;

	private final ReleaseNumbers numbers;

	private final Acknowledgements acknowledgements;

	private final Map<Long, Acknowledgement> acknowledged;

	private final Set<Long> ahead;

	private final List<SlotReached> notified = new ArrayList<>();

	private final List<Ended> ended = new ArrayList<>();

	private int missed;

	AlertChunkWriter(RunStamp run, Moment moment, StoredAlerts alerts, StoredEvents events, WhyText texts,
			ReleaseNumbers numbers, Acknowledgements acknowledgements, Collection<String> units) {
		this.run = run;
		this.numbers = numbers;
		this.moment = moment;
		this.alerts = alerts;
		this.events = events;
		this.texts = texts;
		this.acknowledgements = acknowledgements;
		this.acknowledged = acknowledgements.active(units);
		this.ahead = units.isEmpty() ? Set.of() : events.alertsOfLaterDays(moment.on(), units);
	}

	/**
	 * What people call the rule set of the run, as reasons keep it.
	 */
	String ruleSet() {
		OptionalLong number = this.numbers.of(this.run.release());
		return number.isPresent() ? Long.toString(number.getAsLong()) : this.run.release();
	}

	ProvenFinding saying(LedgerEntry entry, Finding finding) {
		return new ProvenFinding(entry, finding, this.texts.write(entry, finding, this.run.release()));
	}

	StoredAlert open(DutyKey duty, int round, LocalDate due, ProvenFinding saying) {
		return this.alerts.save(new StoredAlert(duty, round, due, saying, this.moment.on()));
	}

	/**
	 * Has an alert stand where the runs of this day and of those before have put it.
	 * @return {@code false} when all that ever happened to it was set aside
	 */
	boolean putInOrder(StoredAlert alert) {
		if (!isOutOfOrder(alert)) {
			return true;
		}
		List<StoredEvent> log = this.events.ofAlert(alert.id());
		alert.stand(Standing.of(log.stream().filter((event) -> event.counts(this.moment.on())).toList()));
		return !log.stream().allMatch(StoredEvent::isSetAside);
	}

	private boolean isOutOfOrder(StoredAlert alert) {
		return alert.outOfOrder() || this.ahead.contains(alert.id());
	}

	/**
	 * Whether this very slot was said already under the same due date, in this round or
	 * an earlier one, though none stands there: a run of a later day did.
	 */
	boolean saidAhead(List<StoredAlert> rounds, LocalDate due, ProvenFinding saying) {
		return rounds.stream()
			.filter((round) -> round.due().equals(due) && isOutOfOrder(round))
			.flatMap((round) -> this.events.ofAlert(round.id()).stream())
			.anyMatch((event) -> !event.isSetAside() && event.accountedForAtOnce(saying));
	}

	/**
	 * Whether an earlier round under the same due date has said this slot or a later one.
	 */
	boolean notifiedBefore(List<StoredAlert> rounds, LocalDate due, ProvenFinding saying) {
		return under(due, rounds).stream().anyMatch((event) -> event.notifiedNoEarlierThan(saying));
	}

	/**
	 * What happened in the rounds under a due date, by this day.
	 */
	List<StoredEvent> under(LocalDate due, List<StoredAlert> rounds) {
		return rounds.stream()
			.filter((round) -> round.due().equals(due))
			.flatMap((round) -> this.events.ofAlert(round.id()).stream())
			.filter((event) -> event.counts(this.moment.on()))
			.toList();
	}

	/**
	 * Says a slot, unless the alert is acknowledged at that stage; the next stage breaks
	 * the acknowledgement.
	 */
	void reach(StoredAlert alert, ProvenFinding saying) {
		Acknowledgement acknowledgement = this.acknowledged.get(alert.id());
		Stage stage = alert.higher(saying) ? saying.finding().stage() : alert.stage();
		int level = alert.higher(saying) ? saying.finding().level() : alert.level();
		if (acknowledgement != null && acknowledgement.holds(stage, level, this.moment.on())) {
			keepQuiet(alert, saying, acknowledgement);
			return;
		}
		if (acknowledgement != null && !acknowledgement.expired(this.moment.on())) {
			this.acknowledgements.end(acknowledgement, End.BROKEN);
		}
		say(alert, saying);
	}

	private void keepQuiet(StoredAlert alert, ProvenFinding saying, Acknowledgement acknowledgement) {
		Reason noted = (acknowledgement.until() != null)
				? Reason.of(AlertReason.ACKNOWLEDGED_UNTIL, acknowledgement.owner(), acknowledgement.until())
				: Reason.of(AlertReason.ACKNOWLEDGED, acknowledgement.owner());
		StoredEvent event = this.events
			.save(event(alert, AlertEvent.Type.QUIET, saying.finding(), noted).proving(saying.onceKey(), saying.why()));
		alert.pass(saying, event.order());
	}

	void say(StoredAlert alert, ProvenFinding saying) {
		Finding finding = saying.finding();
		LocalDate day = finding.slot().on(alert.due());
		Reason noted = day.isAfter(this.moment.on()) ? Reason.of(AlertReason.BROUGHT_FORWARD, day) : null;
		StoredEvent event = this.events
			.save(event(alert, AlertEvent.Type.NOTIFIED, finding, noted).proving(saying.onceKey(), saying.why()));
		alert.say(saying, this.moment.on(), event.order());
		this.notified.add(new SlotReached(event.id(), alert.id(), alert.duty(), finding.stage(), finding.level(),
				finding.slot(), finding.recipients()));
	}

	void reopen(StoredAlert alert, ProvenFinding saying) {
		alert.noted(add(alert, AlertEvent.Type.REOPENED, saying.finding(), Reason.of(AlertReason.SLOT_NOTIFIED_BEFORE))
			.order());
	}

	void miss(StoredAlert alert, ProvenFinding saying) {
		alert.noted(add(alert, AlertEvent.Type.MISSED, saying.finding(), Reason.of(AlertReason.NOTHING_RAN)).order());
		this.missed++;
	}

	void close(StoredAlert alert, Stage end, Reason reason) {
		Acknowledgement acknowledgement = this.acknowledged.get(alert.id());
		if (acknowledgement != null) {
			this.acknowledgements.end(acknowledgement, End.CLOSED);
		}
		AlertEvent.Type type = (end == Stage.RESOLVED) ? AlertEvent.Type.RESOLVED : AlertEvent.Type.WITHDRAWN;
		StoredEvent event = this.events
			.save(new StoredEvent(alert, type, end, alert.level(), alert.slot(), this.moment, reason));
		alert.close(end, this.moment.on(), reason, event.order());
		this.ended.add(new Ended(event.id(), alert.id(), end, alert.slot(), alert.due()));
	}

	private StoredEvent add(StoredAlert alert, AlertEvent.Type type, Finding finding, Reason detail) {
		return this.events.save(event(alert, type, finding, detail));
	}

	// To be given all it is to hold before it is saved: an immutable entity is written as
	// it was then
	private StoredEvent event(StoredAlert alert, AlertEvent.Type type, Finding finding, @Nullable Reason detail) {
		return new StoredEvent(alert, type, finding.stage(), finding.level(), finding.slot(), this.moment, detail);
	}

	List<SlotReached> notified() {
		return this.notified;
	}

	List<Ended> ended() {
		return this.ended;
	}

	Outcome outcome() {
		int resolved = Math.toIntExact(this.ended.stream().filter((each) -> each.end() == Stage.RESOLVED).count());
		return new Outcome(this.notified.size(), this.missed, resolved, this.ended.size() - resolved);
	}

}
