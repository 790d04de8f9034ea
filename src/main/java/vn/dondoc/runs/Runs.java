package vn.dondoc.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.ledger.FollowedUnits;
import vn.dondoc.nodes.DatabaseClock;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;
import vn.dondoc.runs.Run.Figures;
import vn.dondoc.runs.Run.State;
import vn.dondoc.text.Reason;

/**
 * The log of runs.
 */
@Service
@Transactional(readOnly = true)
class Runs implements RunLog {

	private final StoredRuns runs;

	private final ShardTable shards;

	private final FollowedUnits followed;

	private final JdbcClient jdbc;

	private final DatabaseClock databaseClock;

	private final RunSettings settings;

	private final Clock clock;

	Runs(StoredRuns runs, ShardTable shards, FollowedUnits followed, JdbcClient jdbc, DatabaseClock databaseClock,
			RunSettings settings, Clock clock) {
		this.runs = runs;
		this.shards = shards;
		this.followed = followed;
		this.jdbc = jdbc;
		this.databaseClock = databaseClock;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public Page<Run> find(Paging paging) {
		return paging
			.read((key, limit) -> this.runs.findByIdLessThanOrderByIdDesc(key, Limit.of(limit)),
					(key, limit) -> this.runs.findByIdGreaterThanOrderByIdAsc(key, Limit.of(limit)), StoredRun::id)
			.map(StoredRun::snapshot);
	}

	@Override
	public Optional<Run> run(long id) {
		return this.runs.findById(id).map(StoredRun::snapshot);
	}

	@Override
	public Optional<Run> latest() {
		return this.runs.findFirstByOrderByIdDesc().map(StoredRun::snapshot);
	}

	@Override
	public Optional<Run> lastFinished() {
		return this.runs.findFirstByStateNotOrderByIdDesc(State.RUNNING).map(StoredRun::snapshot);
	}

	@Override
	public boolean finishedOn(LocalDate day) {
		return this.runs.existsByOnAndStateNot(day, State.RUNNING);
	}

	/**
	 * The run that goes on and is shared by nodes.
	 */
	Optional<Run> open() {
		return this.runs.findByStateOrderById(State.RUNNING)
			.stream()
			.filter((run) -> run.deadlineAt() != null)
			.findFirst()
			.map(StoredRun::snapshot);
	}

	/**
	 * How long a run may still take; nothing or less when its time is up.
	 */
	Duration timeLeft(long id) {
		@Nullable Long deadline = this.runs.findById(id).orElseThrow().deadlineAt();
		return Duration.ofSeconds((deadline != null) ? deadline - this.databaseClock.now().getEpochSecond() : 0);
	}

	/**
	 * The unit that the last run left out first.
	 */
	Optional<String> resumeAt() {
		return this.runs.findFirstByOrderByIdDesc().map(StoredRun::resumeAt);
	}

	/**
	 * Opens a run with its shards, visible to everybody at once, unless another goes on
	 * among the nodes. Runs that a process of an earlier version left open are closed as
	 * failed.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	RunStartResult begin(RunStart opening) {
		this.jdbc.sql("select next_id from id_block where block_name = 'run_lock' for update")
			.query(Long.class)
			.single();
		for (StoredRun open : this.runs.findByStateOrderById(State.RUNNING)) {
			if (open.deadlineAt() != null) {
				return new RunStartResult(RunStartResult.Outcome.BUSY, open.snapshot());
			}
			open.finish(State.FAILED, Figures.NONE, List.of(Reason.of(RunReason.RUN_PROCESS_ENDED)),
					this.clock.instant(), null);
		}
		if (opening.unlessSince() != null) {
			List<StoredRun> begun = this.runs.begun(opening.on(), opening.unlessSince(), Limit.of(1));
			if (!begun.isEmpty()) {
				return new RunStartResult(RunStartResult.Outcome.NOT_WANTED, begun.get(0).snapshot());
			}
		}
		long deadline = this.databaseClock.now().plus(this.settings.timeLimit()).getEpochSecond() + 1;
		StoredRun run = this.runs.saveAndFlush(new StoredRun(opening, this.clock.instant(), deadline));
		this.shards.plan(run.id(), opening.shards());
		if (opening.release() != null) {
			LocalDate day = opening.on();
			this.followed.begin(day, this.runs.lastWholeDayBefore(day).orElse(day.minusDays(1)));
		}
		return new RunStartResult(RunStartResult.Outcome.BEGUN, run.snapshot());
	}

	/**
	 * Whether a run of today has begun since a time.
	 */
	boolean begunToday(Instant since) {
		return this.runs.begun(LocalDate.now(this.clock), since, Limit.of(1)).stream().findAny().isPresent();
	}

	/**
	 * Waits until nobody else is ending a run, in the caller's transaction.
	 * @return {@code false} when it has ended
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean lock(long id) {
		return this.runs.lock(id).orElseThrow().isRunning();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	Run finish(long id, State state, Figures figures, List<Reason> problems, @Nullable String leftOutFrom) {
		StoredRun run = this.runs.findById(id).orElseThrow();
		run.finish(state, figures, problems, this.clock.instant(), leftOutFrom);
		return run.snapshot();
	}

}
