package vn.dondoc.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.dondoc.evaluation.FindingsHandler.Outcome;
import vn.dondoc.evaluation.Run.Figures;
import vn.dondoc.evaluation.Run.State;
import vn.dondoc.evaluation.shards.ChunkCount;
import vn.dondoc.rules.RuleFailure;

/**
 * What a run did, put together when it ends.
 *
 * @param state how it ended
 * @param figures what it did
 * @param problems what went wrong
 */
record Tally(State state, Figures figures, List<String> problems) {

	static final String STOPPED = "The run was stopped after ";

	/**
	 * Counts a chunk.
	 */
	static ChunkCount of(int units, Evaluation evaluation, Outcome done) {
		int findings = Math.toIntExact(evaluation.duties().stream().filter((duty) -> duty.finding() != null).count());
		Set<String> problems = new LinkedHashSet<>();
		evaluation.owingFailures().stream().map(RuleFailure::toString).forEach(problems::add);
		evaluation.alertingFailures().stream().map(RuleFailure::toString).forEach(problems::add);
		// Where a rule file broke, what it owes was not taken back, only not spoken of
		return new ChunkCount(units, 0, evaluation.duties().size(), findings, done.said(), done.missed(),
				done.resolved(), done.withdrawn(), evaluation.owingFailures().isEmpty(), List.copyOf(problems));
	}

	/**
	 * Counts a run.
	 * @param before the problems it began with
	 * @param shards its shards, all at their end
	 * @param sum what they did
	 * @param dropped what was done about the duties that are owed no more
	 * @param fatal problems that make it a failure
	 * @param limit how long it might have taken
	 */
	static Tally of(List<String> before, List<Shard> shards, ChunkCount sum, Outcome dropped, List<String> fatal,
			Duration limit) {
		Set<String> problems = new LinkedHashSet<>(sum.problems());
		shards.stream()
			.filter((shard) -> shard.state() == Shard.State.FAILED)
			.map((shard) -> "Part " + shard.number() + " of " + shards.size() + " of the run was given up with "
					+ (shard.units() - shard.unitsDone()) + " of its " + shard.units()
					+ " units left; the next run makes up for it: " + shard.reason())
			.forEach(problems::add);
		int units = sum.units() - sum.lost();
		boolean stopped = shards.stream().anyMatch((shard) -> shard.state() == Shard.State.STOPPED);
		if (stopped) {
			problems.add(STOPPED + inWords(limit) + " (dondoc.evaluation.time-limit); " + units + " of "
					+ shards.stream().mapToInt(Shard::units).sum()
					+ " units were evaluated; what was recorded stands, and the next run goes on with the others");
		}
		problems.addAll(fatal);
		problems.removeAll(before);
		State state = (stopped || !fatal.isEmpty()) ? State.FAILED
				: (problems.isEmpty() && before.isEmpty()) ? State.COMPLETED : State.COMPLETED_WITH_PROBLEMS;
		return new Tally(state,
				new Figures(units, sum.duties(), sum.findings(), sum.said() + dropped.said(),
						sum.missed() + dropped.missed(), sum.resolved() + dropped.resolved(),
						sum.withdrawn() + dropped.withdrawn()),
				new ArrayList<>(problems));
	}

	private static String inWords(Duration limit) {
		return (limit.toSecondsPart() == 0 && limit.toMillisPart() == 0) ? limit.toMinutes() + " min"
				: limit.toMillis() / 1000.0 + " s";
	}

}
