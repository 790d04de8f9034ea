package vn.dondoc.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;
import vn.dondoc.runs.Evaluations;

/**
 * Sees to it that the daily run and the daily audit come, whatever becomes of their
 * triggers: begins what has not begun some time after it was due. Waits as long after a
 * start, so that Quartz can make up for what it missed.
 */
@Component
class ScheduleWatch {

	private static final Logger logger = LoggerFactory.getLogger(ScheduleWatch.class);

	// An audit is on record only when it has ended, and nobody waits for it
	private static final Duration AUDIT_LATE_AFTER = Duration.ofHours(1);

	private final Evaluations evaluations;

	private final Audits audits;

	private final Auditor auditor;

	private final ScheduleProperties properties;

	private final Clock clock;

	private final Instant up;

	private Instant audited;

	ScheduleWatch(Evaluations evaluations, Audits audits, Auditor auditor, ScheduleProperties properties, Clock clock) {
		this.evaluations = evaluations;
		this.audits = audits;
		this.auditor = auditor;
		this.properties = properties;
		this.clock = clock;
		this.up = clock.instant();
		this.audited = this.up;
	}

	/**
	 * Begins the daily run if its time is over and nobody has begun it. Of several nodes
	 * one begins it.
	 */
	void beginLateRun() {
		Duration patience = this.properties.evaluation().lateAfter();
		Instant due = today(this.properties.evaluation().at());
		if (isOver(due, patience) && isOver(this.up, patience) && !this.evaluations.begunSince(due)) {
			this.evaluations.runUnlessBegun(due)
				.ifPresent((run) -> logger.error(
						"Run {} of {} had not begun {} s after its time; it was begun without Quartz", run.id(),
						run.on(), patience.toSeconds()));
		}
	}

	/**
	 * Makes the daily audit if its time is over and none was made. Several nodes may make
	 * it, which costs nothing but their work; one that cannot be recorded is not tried
	 * again at once.
	 */
	void beginLateAudit() {
		Instant due = today(this.properties.audit().at());
		if (isOver(due, AUDIT_LATE_AFTER) && isOver(this.audited, AUDIT_LATE_AFTER)
				&& this.audits.latest().filter((check) -> !check.at().isBefore(due)).isEmpty()) {
			this.audited = this.clock.instant();
			logger.warn("No audit was made within {} min of {}; it is made without Quartz",
					AUDIT_LATE_AFTER.toMinutes(), due);
			this.auditor.check();
		}
	}

	private Instant today(LocalTime time) {
		return LocalDate.now(this.clock).atTime(time).atZone(this.clock.getZone()).toInstant();
	}

	private boolean isOver(Instant since, Duration patience) {
		return !this.clock.instant().isBefore(since.plus(patience));
	}

}
