package vn.dondoc.rules;

import vn.dondoc.text.ReasonCode;

/**
 * What can be wrong with rules, as runs and candidates keep it.
 */
public enum RuleReason implements ReasonCode {

	/**
	 * A rule broke while it ran: file, line, rule, what happened.
	 */
	RULE_BROKE(4),
	/**
	 * A file broke while it ran, by which rule is not known: file, line, what happened.
	 */
	RULE_FILE_BROKE(3),
	/**
	 * A file was refused: file, line, column, what is wrong.
	 */
	RULE_FILE_REFUSED(4),
	/**
	 * A rule fires without end.
	 */
	FIRES_WITHOUT_END(0),
	/**
	 * A file compiles with the others only: the first error.
	 */
	NOT_ALONE(1),
	/**
	 * A candidate could not be rehearsed: the exception.
	 */
	NOT_REHEARSED(1);

	private final int arguments;

	RuleReason(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
