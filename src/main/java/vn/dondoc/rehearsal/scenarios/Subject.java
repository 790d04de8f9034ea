package vn.dondoc.rehearsal.scenarios;

import vn.dondoc.text.Reason;

/**
 * What an expectation is about.
 */
enum Subject {

	/**
	 * What is owed.
	 */
	DUTY("duties", "duty", ScenarioReason.OWED),
	/**
	 * What is to be said about it.
	 */
	ALERT("alerts", "alert", ScenarioReason.AN_ALERT);

	private final String key;

	private final String one;

	private final ScenarioReason present;

	Subject(String key, String one, ScenarioReason present) {
		this.key = key;
		this.one = one;
		this.present = present;
	}

	/**
	 * The key under which such expectations are listed.
	 */
	String key() {
		return this.key;
	}

	String one() {
		return this.one;
	}

	Reason present() {
		return Reason.of(this.present);
	}

}
