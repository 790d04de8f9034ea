package vn.dondoc.rehearsal.scenarios;

import java.util.List;

/**
 * An example of what the rules are to do: given these units and records, expect these
 * duties and alerts.
 *
 * @param file the file it stands in, relative to the rule folder
 * @param line the line it begins on, from 1
 * @param name its name, unique in its file
 * @param given what it starts from
 * @param expectations what is to come of it, at least one
 */
public record Scenario(String file, int line, String name, Given given, List<Expectation> expectations) {

	/**
	 * Takes a private copy of the expectations.
	 */
	public Scenario {
		expectations = List.copyOf(expectations);
	}

	/**
	 * Whether what was on record when dondoc began to watch is to be taken into account.
	 * @return {@code true} if the scenario asks for it
	 */
	public boolean usesBaseline() {
		return this.given.baseline();
	}

}
