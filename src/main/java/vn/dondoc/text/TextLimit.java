package vn.dondoc.text;

/**
 * How long the texts may be that people give: the one place that the gate of rules, the
 * readers of files and forms ask, and that the columns of the database are held to. What
 * is longer is refused where it is given, so that nothing fails when it is written.
 */
public enum TextLimit {

	/**
	 * The code of a unit.
	 */
	UNIT_CODE(40),
	/**
	 * A unit's name, in each language.
	 */
	UNIT_NAME(300),
	/**
	 * The kind of a unit.
	 */
	UNIT_KIND(60),
	/**
	 * The name of a list that a unit stands on.
	 */
	UNIT_LIST(60),
	/**
	 * The name of a contact.
	 */
	PERSON(200),
	/**
	 * An e-mail address.
	 */
	ADDRESS(254),
	/**
	 * The code of an obligation.
	 */
	OBLIGATION(100),
	/**
	 * The code of a directive.
	 */
	DIRECTIVE(100),
	/**
	 * The number that a directive was issued under.
	 */
	DIRECTIVE_NUMBER(100),
	/**
	 * Who issued a directive.
	 */
	ISSUER(300),
	/**
	 * The period of a duty that recurs.
	 */
	PERIOD(20),
	/**
	 * The clause that a rule names.
	 */
	CLAUSE(100),
	/**
	 * The name of a rule, which is also the title of what it assigns.
	 */
	RULE(500),
	/**
	 * The English title that a rule gives.
	 */
	TITLE(1000),
	/**
	 * The name of a rule file with its folders.
	 */
	RULE_FILE(300),
	/**
	 * Where a report or a reading is from.
	 */
	SOURCE(1000),
	/**
	 * Why somebody does something, in their words.
	 */
	REASON(1000),
	/**
	 * The name of an account.
	 */
	ACCOUNT(50),
	/**
	 * The name of a node.
	 */
	NODE(200),
	/**
	 * Any other text of one line in a file.
	 */
	LINE(1000);

	private final int most;

	TextLimit(int most) {
		this.most = most;
	}

	/**
	 * The most that is taken.
	 * @return how many characters, as {@link String#length()} counts them: never fewer
	 * than a database does
	 */
	public int most() {
		return this.most;
	}

	/**
	 * Whether a text is too long.
	 * @param text the text as it would be kept
	 * @return {@code true} if it is longer than {@link #most()}
	 */
	public boolean isExceededBy(String text) {
		return text.length() > this.most;
	}

}
