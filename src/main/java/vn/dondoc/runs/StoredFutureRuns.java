package vn.dondoc.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.alerts.AlertKeeper;
import vn.dondoc.journal.AuditTrail;
import vn.dondoc.nodes.DatabaseClock;
import vn.dondoc.runs.Trouble.Kind;
import vn.dondoc.text.Reason;

/**
 * The runs of future days in the database, and the trouble they are.
 */
@Service
@Transactional(readOnly = true)
class StoredFutureRuns implements FutureRuns, TroubleSource {

	// Around midnight clocks that agree well enough may name two days
	private static final Duration SKEW = Duration.ofHours(1);

	private final StoredRuns runs;

	private final AlertKeeper alerts;

	private final AuditTrail journal;

	private final DatabaseClock databaseClock;

	private final Clock clock;

	StoredFutureRuns(StoredRuns runs, AlertKeeper alerts, AuditTrail journal, DatabaseClock databaseClock,
			Clock clock) {
		this.runs = runs;
		this.alerts = alerts;
		this.journal = journal;
		this.databaseClock = databaseClock;
		this.clock = clock;
	}

	@Override
	public Optional<Run> latest() {
		return this.runs.findFirstByOnAfterAndSetAsideByIsNullOrderByOnDescIdDesc(today()).map(StoredRun::snapshot);
	}

	@Override
	public Optional<LocalDate> dayOfDatabase() {
		LocalDate day = LocalDate.ofInstant(this.databaseClock.now().plus(SKEW), this.clock.getZone());
		return Optional.of(day).filter((other) -> today().isAfter(other));
	}

	@Override
	public boolean maySetAside(long id) {
		return this.runs.findById(id).filter(this::mayBeSetAside).isPresent();
	}

	private boolean mayBeSetAside(StoredRun run) {
		return !run.isRunning() && run.setAsideBy() == null && run.on().isAfter(today());
	}

	@Override
	@Transactional
	public boolean setAside(long id, String by) {
		Optional<StoredRun> run = this.runs.lock(id).filter(this::mayBeSetAside);
		run.ifPresent((future) -> {
			future.setAside(by);
			this.journal.record(by, "run.set-aside", "run " + id, future.on().toString());
			this.alerts.setAside(id, future.on());
		});
		return run.isPresent();
	}

	@Override
	public Optional<String> setAsideBy(long id) {
		return this.runs.findById(id).map(StoredRun::setAsideBy);
	}

	@Override
	public List<Trouble.Point> points() {
		List<Trouble.Point> points = new ArrayList<>();
		latest()
			.ifPresent((run) -> points.add(point(Reason.of(RunReason.RUN_OF_FUTURE_DAY, run.id(), run.on(), today()))));
		dayOfDatabase().ifPresent((day) -> points.add(point(Reason.of(RunReason.CLOCK_AHEAD, today(), day))));
		return points;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static Trouble.Point point(Reason reason) {
		return new Trouble.Point(Kind.OTHER, "", 0, "", reason);
	}

}
