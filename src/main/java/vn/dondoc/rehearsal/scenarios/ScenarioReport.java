package vn.dondoc.rehearsal.scenarios;

import java.util.List;

import vn.dondoc.facts.RuleSource;

/**
 * What came of some scenarios.
 *
 * @param results one result a scenario, in their order
 * @param unfired the rules that fired in none of them, by file and line
 */
public record ScenarioReport(List<ScenarioResult> results, List<RuleSource> unfired) {

	/**
	 * Takes private copies.
	 */
	public ScenarioReport {
		results = List.copyOf(results);
		unfired = List.copyOf(unfired);
	}

	/**
	 * The scenarios that did not pass.
	 * @return their results, in their order
	 */
	public List<ScenarioResult> failed() {
		return this.results.stream().filter((result) -> !result.passed()).toList();
	}

	/**
	 * Whether all scenarios passed. Rules that fired in none of them do not matter here.
	 * @return {@code true} if none failed
	 */
	public boolean passed() {
		return failed().isEmpty();
	}

}
