package vn.dondoc.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.evaluation.Run.Figures;
import vn.dondoc.evaluation.Run.Reason;
import vn.dondoc.evaluation.Run.State;

/**
 * The log of runs.
 */
@Service
@Transactional(readOnly = true)
class Runs implements RunLog {

	private static final Set<State> WENT_THROUGH = Set.of(State.COMPLETED, State.COMPLETED_WITH_PROBLEMS);

	private final StoredRuns runs;

	private final Clock clock;

	Runs(StoredRuns runs, Clock clock) {
		this.runs = runs;
		this.clock = clock;
	}

	@Override
	public List<Run> find(@Nullable Long before, @Nullable Long after, int size) {
		if (after != null) {
			List<StoredRun> newer = new ArrayList<>(this.runs.findByIdGreaterThanOrderByIdAsc(after, Limit.of(size)));
			Collections.reverse(newer);
			return newer.stream().map(StoredRun::snapshot).toList();
		}
		long key = (before != null) ? before : Long.MAX_VALUE;
		return this.runs.findByIdLessThanOrderByIdDesc(key, Limit.of(size)).stream().map(StoredRun::snapshot).toList();
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
	public boolean finishedOn(LocalDate day) {
		return this.runs.existsByOnAndStateNot(day, State.RUNNING);
	}

	/**
	 * The last day before another on which a run went through.
	 * @param day the other day
	 * @return the day, or empty when there was none
	 */
	Optional<LocalDate> lastDayBefore(LocalDate day) {
		return this.runs.latestDate(WENT_THROUGH, day);
	}

	/**
	 * Opens a run, visible to everybody at once. Runs that a dead process left open are
	 * closed as failed; only one run goes on at a time.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	Run begin(LocalDate on, Reason reason, @Nullable String requestedBy) {
		for (StoredRun left : this.runs.findByState(State.RUNNING)) {
			left.finish(State.FAILED, null, Figures.NONE,
					List.of("The process ended before the run did; what it had committed stands"),
					this.clock.instant());
		}
		return this.runs.save(new StoredRun(on, reason, requestedBy, this.clock.instant())).snapshot();
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	Run finish(long id, State state, @Nullable String release, Figures figures, List<String> problems) {
		StoredRun run = this.runs.findById(id).orElseThrow();
		run.finish(state, release, figures, problems, this.clock.instant());
		return run.snapshot();
	}

}
