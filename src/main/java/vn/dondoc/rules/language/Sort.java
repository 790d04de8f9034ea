package vn.dondoc.rules.language;

/**
 * What sort of value a property has.
 */
public enum Sort {

	/** A text. */
	TEXT("text"),
	/** A whole number. */
	WHOLE("number"),
	/** A number that may have a fraction. */
	DECIMAL("number"),
	/** A day. */
	DATE("date"),
	/** Yes or no. */
	FLAG("yes/no"),
	/** A list of texts. */
	LIST("list of texts"),
	/** A unit. */
	UNIT("OrgUnit");

	private final String label;

	Sort(String label) {
		this.label = label;
	}

	/**
	 * What admins call it.
	 * @return such as {@code number}
	 */
	public String label() {
		return this.label;
	}

}
