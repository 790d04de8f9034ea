package vn.dondoc.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunLog;

/**
 * A log of runs in memory.
 */
class FakeRunLog implements RunLog {

	final List<Run> runs = new ArrayList<>();

	@Override
	public Page<Run> find(Paging paging) {
		return FakePages.page(this.runs, Run::id, paging);
	}

	@Override
	public Optional<Run> run(long id) {
		return this.runs.stream().filter((run) -> run.id() == id).findAny();
	}

	@Override
	public Optional<Run> latest() {
		return find(Paging.newest(1)).items().stream().findFirst();
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
