package vn.dondoc.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.dondoc.evaluation.Run;
import vn.dondoc.evaluation.RunLog;

/**
 * A log of runs in memory.
 */
class FakeRunLog implements RunLog {

	final List<Run> runs = new ArrayList<>();

	@Override
	public List<Run> find(@Nullable Long before, @Nullable Long after, int size) {
		List<Run> side = this.runs.stream()
			.filter((run) -> before == null || run.id() < before)
			.filter((run) -> after == null || run.id() > after)
			.sorted(Comparator.comparingLong(Run::id).reversed())
			.toList();
		int from = (after != null) ? Math.max(0, side.size() - size) : 0;
		return side.subList(from, Math.min(side.size(), from + size));
	}

	@Override
	public Optional<Run> run(long id) {
		return this.runs.stream().filter((run) -> run.id() == id).findAny();
	}

	@Override
	public Optional<Run> latest() {
		return find(null, null, 1).stream().findFirst();
	}

	@Override
	public Optional<Run> lastFinished() {
		return this.runs.stream().filter((run) -> run.state() != Run.State.RUNNING).findFirst();
	}

	@Override
	public boolean finishedOn(java.time.LocalDate day) {
		return this.runs.stream().anyMatch((run) -> run.on().equals(day) && run.state() != Run.State.RUNNING);
	}

}
