package vn.dondoc.rules;

import java.util.List;
import java.util.Map;

/**
 * The gate that rule files pass before anything compiles them. Fast enough to be asked at
 * every keystroke; nothing of the files is executed.
 */
public final class RuleGate {

	private RuleGate() {
	}

	/**
	 * Looks at files together.
	 * @param files the text of each file by its name
	 * @return every problem at its place, by file, line and column; empty when the files
	 * may be compiled
	 */
	public static List<RuleProblem> check(Map<String, String> files) {
		throw new UnsupportedOperationException();
	}

}
