package vn.dondoc.alerts.acknowledgement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.alerts.acknowledgement.Acknowledgement.End;
import vn.dondoc.alerts.acknowledgement.AcknowledgementRefusal.Reason;
import vn.dondoc.alerts.acknowledgement.AlertRow.Standing;
import vn.dondoc.facts.Stage;
import vn.dondoc.journal.AuditTrail;
import vn.dondoc.paging.Portions;
import vn.dondoc.text.TextLimit;

/**
 * Keeps the acknowledgements.
 */
@Service
@Transactional
class AcknowledgementBook implements Acknowledgements {

	private static final String SYSTEM = "system";

	private final StoredAcknowledgements stored;

	private final AlertRow alerts;

	private final AuditTrail audit;

	private final Clock clock;

	AcknowledgementBook(StoredAcknowledgements stored, AlertRow alerts, AuditTrail audit, Clock clock) {
		this.stored = stored;
		this.alerts = alerts;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void acknowledge(long alert, Stage stage, int level, String owner, String reason,
			@Nullable LocalDate until) {
		Standing standing = this.alerts.lock(alert).orElseThrow(() -> new AcknowledgementRefusal(Reason.NO_SUCH_ALERT));
		refuseUnless(!standing.stage().closed(), Reason.CLOSED);
		refuseUnless(standing.equals(new Standing(stage, level)), Reason.MOVED_ON);
		String given = reason.strip();
		refuseUnless(!given.isEmpty() && !TextLimit.REASON.isExceededBy(given), Reason.NO_REASON);
		LocalDate today = LocalDate.now(this.clock);
		refuseUnless(until == null || !until.isBefore(today), Reason.PAST);
		Optional<StoredAcknowledgement> active = this.stored.active(alert);
		refuseUnless(active.isEmpty() || !active.get().snapshot().holds(stage, level, today), Reason.ALREADY);
		active.ifPresent((expired) -> expired.end(End.EXPIRED, SYSTEM, now()));
		this.stored.save(new StoredAcknowledgement(alert, stage, level, owner, given, now(), until));
		this.audit.record(owner, "alert.acknowledged", "alert " + alert,
				at(stage, level) + ((until != null) ? " until " + until : "") + ": " + given);
	}

	@Override
	public void withdraw(long alert, String by, String reason) {
		if (this.alerts.lock(alert).isEmpty()) {
			throw new AcknowledgementRefusal(Reason.NO_SUCH_ALERT);
		}
		StoredAcknowledgement active = this.stored.active(alert)
			.orElseThrow(() -> new AcknowledgementRefusal(Reason.NONE));
		Acknowledgement before = active.snapshot();
		String given = reason.strip();
		refuseUnless((by.equals(before.owner()) || !given.isEmpty()) && !TextLimit.REASON.isExceededBy(given),
				Reason.NO_REASON);
		active.withdraw(by, given.isEmpty() ? null : given, now());
		this.audit.record(by, "alert.acknowledgement-withdrawn", "alert " + alert, at(before.stage(), before.level())
				+ ", made by " + before.owner() + (given.isEmpty() ? "" : ": " + given));
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, Acknowledgement> holding(Collection<Long> alerts, LocalDate on) {
		return Portions.of(alerts)
			.flatMap((some) -> this.stored.atTheirStage(some).stream())
			.map(StoredAcknowledgement::snapshot)
			.filter((acknowledgement) -> !acknowledgement.expired(on))
			.collect(Collectors.toMap(Acknowledgement::alertId, (acknowledgement) -> acknowledgement));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Acknowledgement> of(long alert) {
		return this.stored.ofAlert(alert).stream().map(StoredAcknowledgement::snapshot).toList();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<Long, Acknowledgement> active(Collection<String> units) {
		return units.isEmpty() ? Map.of()
				: this.stored.activeOf(units)
					.stream()
					.map(StoredAcknowledgement::snapshot)
					.collect(Collectors.toMap(Acknowledgement::alertId, (acknowledgement) -> acknowledgement));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void end(Acknowledgement acknowledgement, End end) {
		this.stored.findById(acknowledgement.id()).ifPresent((active) -> active.end(end, SYSTEM, now()));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static String at(Stage stage, int level) {
		return (level > 0) ? stage + " " + level : stage.toString();
	}

	private static void refuseUnless(boolean fine, Reason reason) {
		if (!fine) {
			throw new AcknowledgementRefusal(reason);
		}
	}

}
