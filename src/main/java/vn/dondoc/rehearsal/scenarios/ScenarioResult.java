package vn.dondoc.rehearsal.scenarios;

import java.util.List;

import vn.dondoc.rules.RuleFailure;

/**
 * What came of a scenario.
 *
 * @param scenario the scenario
 * @param differences what came out otherwise than it expects, by line
 * @param failures rules that broke while it ran
 */
public record ScenarioResult(Scenario scenario, List<Difference> differences, List<RuleFailure> failures) {

	/**
	 * Takes private copies.
	 */
	public ScenarioResult {
		differences = List.copyOf(differences);
		failures = List.copyOf(failures);
	}

	/**
	 * Whether everything came out as expected.
	 * @return {@code true} if nothing differs and no rule broke
	 */
	public boolean passed() {
		return this.differences.isEmpty() && this.failures.isEmpty();
	}

}
