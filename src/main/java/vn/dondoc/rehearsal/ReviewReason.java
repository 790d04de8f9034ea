package vn.dondoc.rehearsal;

import vn.dondoc.text.ReasonCode;

/**
 * What a review says of a candidate.
 */
enum ReviewReason implements ReasonCode {

	/**
	 * Lawful, but it looks like a mistake: file, line, column, what.
	 */
	RULE_WARNING(4),
	/**
	 * A scenario fails: file, line, name, what broke and what differs.
	 */
	SCENARIO_FAILS(4),
	/**
	 * A difference: line, day, about what, column, what was expected, what came.
	 */
	SCENARIO_DIFFERS(6),
	/**
	 * How many differences more there are.
	 */
	SCENARIO_DIFFERS_MORE(1),
	/**
	 * A scenario counts in a baseline that cannot be read: file, line, name.
	 */
	SCENARIO_NOT_RUN(3);

	private final int arguments;

	ReviewReason(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
