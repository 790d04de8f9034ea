package vn.dondoc.rehearsal.scenarios;

import vn.dondoc.text.ReasonCode;

/**
 * What a scenario expects of a row, and what came of it.
 */
enum ScenarioReason implements ReasonCode {

	/**
	 * A duty is owed.
	 */
	OWED(0),
	/**
	 * A duty is not owed.
	 */
	NOT_OWED(0),
	/**
	 * There is an alert.
	 */
	AN_ALERT(0),
	/**
	 * There is no alert: the due date and how the work stands, as scenarios write them.
	 */
	NO_ALERT(2),
	/**
	 * A row with certain values: what row, and the values as scenarios write them.
	 */
	ROW_WITH(2);

	private final int arguments;

	ScenarioReason(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
