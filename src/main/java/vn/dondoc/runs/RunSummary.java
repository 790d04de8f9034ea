package vn.dondoc.runs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.dondoc.alerts.AlertKeeper.Outcome;
import vn.dondoc.runs.Run.Figures;
import vn.dondoc.runs.Run.State;
import vn.dondoc.text.Reason;

/**
 * What a run did, put together when it ends.
 *
 * @param state how it ended
 * @param figures what it did
 * @param problems what went wrong
 */
record RunSummary(State state, Figures figures, List<Reason> problems) {

	/**
	 * Counts a run.
	 * @param before the problems it began with
	 * @param shards its shards, all at their end
	 * @param sum what they did
	 * @param dropped what was done about the duties that are owed no more
	 * @param fatal problems that make it a failure
	 * @param limit how long it might have taken
	 */
	static RunSummary of(List<Reason> before, List<Shard> shards, ChunkCount sum, Outcome dropped, List<Reason> fatal,
			Duration limit) {
		Set<Reason> problems = new LinkedHashSet<>(sum.problems());
		shards.stream()
			.filter((shard) -> shard.state() == Shard.State.FAILED)
			.map((shard) -> givenUp(shard, shards.size()))
			.forEach(problems::add);
		int units = sum.units() - sum.lost();
		boolean stopped = shards.stream().anyMatch((shard) -> shard.state() == Shard.State.STOPPED);
		if (stopped) {
			problems.add(Reason.of(RunReason.RUN_STOPPED, limit, units, shards.stream().mapToInt(Shard::units).sum()));
		}
		problems.addAll(fatal);
		problems.removeAll(before);
		State state = (stopped || !fatal.isEmpty()) ? State.FAILED
				: (problems.isEmpty() && before.isEmpty()) ? State.COMPLETED : State.COMPLETED_WITH_PROBLEMS;
		return new RunSummary(state,
				new Figures(units, sum.duties(), sum.findings(), sum.notified() + dropped.notified(),
						sum.missed() + dropped.missed(), sum.resolved() + dropped.resolved(),
						sum.withdrawn() + dropped.withdrawn()),
				new ArrayList<>(problems));
	}

	private static Reason givenUp(Shard shard, int parts) {
		Reason why = (shard.reason() != null) ? shard.reason() : Reason.given(null);
		return Reason.of(RunReason.PART_GIVEN_UP, shard.number(), parts, shard.units() - shard.unitsDone(),
				shard.units(), why);
	}

}
