package vn.dondoc.evaluation.scenarios;

/**
 * What an expectation is about.
 */
enum Subject {

	/**
	 * What is owed.
	 */
	DUTY("duties", "duty", "owed", "not owed"),
	/**
	 * What is to be said about it.
	 */
	ALERT("alerts", "alert", "an alert", "no alert");

	private final String key;

	private final String one;

	private final String present;

	private final String absent;

	Subject(String key, String one, String present, String absent) {
		this.key = key;
		this.one = one;
		this.present = present;
		this.absent = absent;
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

	String present() {
		return this.present;
	}

	String absent() {
		return this.absent;
	}

}
