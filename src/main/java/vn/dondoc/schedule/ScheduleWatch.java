package vn.dondoc.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.evaluation.Evaluations;
import vn.dondoc.evaluation.Run;
import vn.dondoc.nodes.Timetable.Kind;

/**
 * Sees to it that the daily run comes, whatever becomes of its trigger: frees triggers
 * that hang, and begins a run that has not begun some minutes after its time.
 */
@Component
class ScheduleWatch {

	private static final Logger logger = LoggerFactory.getLogger(ScheduleWatch.class);

	private final StuckTriggers triggers;

	private final Evaluations evaluations;

	private final Repairs repairs;

	private final ScheduleProperties properties;

	private final Clock clock;

	private final Instant up;

	ScheduleWatch(StuckTriggers triggers, Evaluations evaluations, Repairs repairs, ScheduleProperties properties,
			Clock clock) {
		this.triggers = triggers;
		this.evaluations = evaluations;
		this.repairs = repairs;
		this.properties = properties;
		this.clock = clock;
		this.up = clock.instant();
	}

	void freeTriggers() {
		this.triggers.look();
	}

	/**
	 * Begins the daily run if its time is over and nobody has begun it. Waits some
	 * minutes first, also after a start, so that Quartz can make up for what it missed.
	 */
	void beginLateRun() {
		Instant now = this.clock.instant();
		Duration patience = this.properties.evaluation().lateAfter();
		Instant at = LocalDate.now(this.clock)
			.atTime(this.properties.evaluation().at())
			.atZone(this.clock.getZone())
			.toInstant();
		if (now.isBefore(at.plus(patience)) || now.isBefore(this.up.plus(patience))
				|| this.evaluations.begunSince(at)) {
			return;
		}
		this.evaluations.runUnlessBegun(at).ifPresent((run) -> said(run, patience));
	}

	private void said(Run run, Duration patience) {
		String detail = "Run " + run.id() + " of " + run.on() + " had not begun " + patience.toSeconds()
				+ " s after its time";
		logger.error("{}; it was begun without Quartz", detail);
		this.repairs.add(Kind.RUN_BEGUN, "daily", "", detail);
	}

}
