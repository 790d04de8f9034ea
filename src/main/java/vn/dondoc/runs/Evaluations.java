package vn.dondoc.runs;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import vn.dondoc.runs.Run.Reason;

/**
 * Runs evaluations. A second run of a day looks again, since a rule or a report may have
 * changed, and adds only what is new. Only one run goes on at a time among all nodes, and
 * every node works on it: whoever wants another first helps to bring that one to its end.
 */
@Service
public class Evaluations {

	private static final long LOOK_AGAIN_MILLIS = 250;

	private final RunPlanner planner;

	private final Runs runs;

	private final ShardWorker worker;

	private final RunEnd end;

	// One thread at a time works on shards here; each uses two more
	private final ReentrantLock working = new ReentrantLock();

	private volatile boolean ending;

	Evaluations(RunPlanner planner, Runs runs, ShardWorker worker, RunEnd end) {
		this.planner = planner;
		this.runs = runs;
		this.worker = worker;
		this.end = end;
	}

	/**
	 * Evaluates today, together with whichever nodes help. Never throws for what a rule
	 * or a chunk does: the run's problems say what was left out. A run that exceeds its
	 * time is stopped; what it had written stands, and the next run begins with what it
	 * left out.
	 * @param reason what woke it
	 * @param requestedBy who asked for it; {@code null} when nobody did
	 * @return the run, finished; only where this node ends meanwhile, as it stands then
	 */
	public Run run(Reason reason, @Nullable String requestedBy) {
		return begin(reason, requestedBy, null).run();
	}

	/**
	 * Evaluates today as the daily run, unless a run of today has begun since a time. Of
	 * several nodes that call this at once, one begins it.
	 * @param since the time
	 * @return the run, finished, or empty when there is none to be begun
	 */
	public Optional<Run> runUnlessBegun(Instant since) {
		RunStartResult opened = begin(Reason.SCHEDULE, null, since);
		return (opened.outcome() == RunStartResult.Outcome.BEGUN) ? Optional.of(opened.run()) : Optional.empty();
	}

	/**
	 * Whether a run of today has begun since a time.
	 * @param since the time
	 * @return {@code true} once one has
	 */
	public boolean begunSince(Instant since) {
		return this.runs.begunToday(since);
	}

	/**
	 * Works on a run that goes on, whoever began it, until none of its shards is free,
	 * and ends it if none is left. Does nothing when this node is at work already.
	 * @return whether there was a run that goes on
	 */
	public boolean help() {
		if (this.ending || !this.working.tryLock()) {
			return false;
		}
		try {
			Optional<Run> open = this.runs.open();
			open.ifPresent((run) -> {
				this.worker.work(run, () -> this.ending);
				this.end.finishIfDone(run);
			});
			return open.isPresent();
		}
		finally {
			this.working.unlock();
		}
	}

	@EventListener
	void on(ContextClosedEvent closed) {
		this.ending = true;
	}

	private RunStartResult begin(Reason reason, @Nullable String requestedBy, @Nullable Instant unlessSince) {
		this.working.lock();
		try {
			while (true) {
				RunStartResult opened = this.runs.begin(this.planner.plan(reason, requestedBy, unlessSince));
				if (opened.outcome() == RunStartResult.Outcome.NOT_WANTED) {
					return opened;
				}
				Run run = seeThrough(opened.run());
				if (opened.outcome() == RunStartResult.Outcome.BEGUN || this.ending) {
					return new RunStartResult(opened.outcome(), run);
				}
			}
		}
		finally {
			this.working.unlock();
		}
	}

	private Run seeThrough(Run run) {
		while (true) {
			this.worker.work(run, () -> this.ending);
			Optional<Run> finished = this.end.finishIfDone(run);
			if (finished.isPresent()) {
				return finished.get();
			}
			Run now = this.runs.run(run.id()).orElseThrow();
			if (now.state() != Run.State.RUNNING || this.ending) {
				return now;
			}
			// Others hold what is left
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
		}
	}

}
