package vn.dondoc.findings;

import java.util.List;

import vn.dondoc.rules.RuleFailure;

/**
 * What came of evaluating a chunk of units.
 *
 * @param duties their duties, by unit and obligation
 * @param owingFailures rule files that could not say what is owed; duties may be missing
 * @param alertingFailures rule files that could not say what is to be said; findings may
 * be missing
 */
public record Evaluation(List<EvaluatedDuty> duties, List<RuleFailure> owingFailures,
		List<RuleFailure> alertingFailures) {

	/**
	 * Takes private copies.
	 */
	public Evaluation {
		duties = List.copyOf(duties);
		owingFailures = List.copyOf(owingFailures);
		alertingFailures = List.copyOf(alertingFailures);
	}

}
