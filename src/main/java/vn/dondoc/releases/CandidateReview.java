package vn.dondoc.releases;

import java.util.List;

import vn.dondoc.text.Reason;

/**
 * What a candidate would change, in figures.
 *
 * @param alerts alerts by the rules that run now
 * @param raised alerts that the candidate would raise
 * @param withdrawn alerts that the candidate would withdraw
 * @param changed alerts that the candidate would say otherwise
 * @param owed duties that would be owed anew
 * @param dropped duties that would be owed no more
 * @param moved duties whose due date would move
 * @param failedScenarios the scenarios that fail, each with its file, line and what came
 * out
 * @param warnings what looks like a mistake though the rules are lawful
 */
public record CandidateReview(int alerts, int raised, int withdrawn, int changed, int owed, int dropped, int moved,
		List<Reason> failedScenarios, List<Reason> warnings) {

	/**
	 * Nothing changes.
	 */
	public static final CandidateReview NOTHING = new CandidateReview(0, 0, 0, 0, 0, 0, 0, List.of(), List.of());

	/**
	 * Takes private copies.
	 */
	public CandidateReview {
		failedScenarios = List.copyOf(failedScenarios);
		warnings = List.copyOf(warnings);
	}

	/**
	 * The share of alerts raised or withdrawn, whichever is more.
	 * @return from 0; above 1 when more alerts are raised than there were
	 */
	public double share() {
		return (double) Math.max(this.raised, this.withdrawn) / Math.max(1, this.alerts);
	}

}
