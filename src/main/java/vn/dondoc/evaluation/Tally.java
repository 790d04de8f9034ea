package vn.dondoc.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.dondoc.evaluation.FindingsHandler.Outcome;
import vn.dondoc.evaluation.Run.Figures;
import vn.dondoc.evaluation.Run.State;
import vn.dondoc.rules.RuleFailure;

/**
 * Counts what a run does while it goes on.
 */
final class Tally {

	static final String STOPPED = "The run was stopped after ";

	private final Set<String> problems = new LinkedHashSet<>();

	private int units;

	private int duties;

	private int findings;

	private Outcome outcome = Outcome.NOTHING;

	private boolean everyDutySeen = true;

	private boolean fatal;

	void problem(String message) {
		this.problems.add(message);
	}

	void fatal(String message) {
		this.fatal = true;
		problem(message);
	}

	/**
	 * The time was up before everything was looked at.
	 */
	void stopped(TimeLimit limit, int unitsInAll) {
		this.everyDutySeen = false;
		fatal(STOPPED + limit + " (dondoc.evaluation.time-limit); " + this.units + " of " + unitsInAll
				+ " units were evaluated; what was recorded stands, and the next run goes on with the others");
	}

	void chunk(int unitsInIt, Evaluation evaluation, Outcome done) {
		this.units += unitsInIt;
		this.duties += evaluation.duties().size();
		this.findings += Math.toIntExact(evaluation.duties().stream().filter((duty) -> duty.finding() != null).count());
		evaluation.owingFailures().stream().map(RuleFailure::toString).forEach(this::problem);
		evaluation.alertingFailures().stream().map(RuleFailure::toString).forEach(this::problem);
		this.everyDutySeen &= evaluation.owingFailures().isEmpty();
		add(done);
	}

	void chunkLost(String message) {
		this.everyDutySeen = false;
		problem(message);
	}

	void add(Outcome done) {
		this.outcome = this.outcome.plus(done);
	}

	/**
	 * Whether a duty that was not seen is owed no more. Where a rule file broke, it only
	 * was not spoken of.
	 */
	boolean everyDutySeen() {
		return this.everyDutySeen;
	}

	State state() {
		if (this.fatal) {
			return State.FAILED;
		}
		return this.problems.isEmpty() ? State.COMPLETED : State.COMPLETED_WITH_PROBLEMS;
	}

	Figures figures() {
		return new Figures(this.units, this.duties, this.findings, this.outcome.said(), this.outcome.missed(),
				this.outcome.resolved(), this.outcome.withdrawn());
	}

	List<String> problems() {
		return new ArrayList<>(this.problems);
	}

}
