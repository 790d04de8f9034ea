package vn.dondoc.releases;

import java.util.List;

import vn.dondoc.releases.Candidate.Held;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.rules.RuleProblem;

/**
 * What came of looking at a submission.
 *
 * @param problems what the gate and the compiler found; not empty means refused
 * @param review what it would change
 * @param held why it needs an approval
 */
record Checked(List<RuleProblem> problems, CandidateReview review, Held held) {

	static Checked refused(List<RuleProblem> problems) {
		return new Checked(problems, CandidateReview.NOTHING, Held.NO);
	}

	static Checked passed(CandidateReview review, Held held) {
		return new Checked(List.of(), review, held);
	}

	State state() {
		if (!this.problems.isEmpty()) {
			return State.REFUSED;
		}
		return (this.held == Held.NO) ? State.ACTIVATED : State.WAITING;
	}

}
