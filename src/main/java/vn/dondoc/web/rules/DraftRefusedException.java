package vn.dondoc.web.rules;

/**
 * A draft that cannot be looked at. What the browser keeps of it stays there.
 */
class DraftRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private final transient Object[] arguments;

	DraftRefusedException(String key, Object... arguments) {
		super(key);
		this.key = key;
		this.arguments = arguments;
	}

	String key() {
		return this.key;
	}

	Object[] arguments() {
		return this.arguments;
	}

	boolean tooLarge() {
		return this.key.endsWith("too-large");
	}

}
