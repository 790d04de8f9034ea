package vn.dondoc.text;

/**
 * Reasons whose words come from elsewhere.
 */
enum GivenReason implements ReasonCode {

	/**
	 * Somebody else's words, in whatever language they are.
	 */
	AS_GIVEN(1),
	/**
	 * The words in English, then in Vietnamese.
	 */
	IN_BOTH_LANGUAGES(2),
	/**
	 * A fault within dondoc: the reference under which the log has its words.
	 */
	FAULT(1);

	private final int arguments;

	GivenReason(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
