package vn.dondoc.rules.language;

/**
 * A word, number, text or sign of a rule file.
 *
 * @param kind what it is
 * @param text what it says; for a text without its quotation marks
 * @param line the line, from 1
 * @param column the column, from 1
 * @param start where it begins in the file
 * @param end where it ends
 * @param first whether it is the first of its line
 */
record Token(Kind kind, String text, int line, int column, int start, int end, boolean first) {

	enum Kind {

		WORD, NUMBER, TEXT, SIGN,
		/** A flaw has been noted here already. */
		BAD, END

	}

	boolean is(String sign) {
		return this.kind == Kind.SIGN && this.text.equals(sign);
	}

	boolean word(String word) {
		return this.kind == Kind.WORD && this.text.equals(word);
	}

	boolean isWord() {
		return this.kind == Kind.WORD;
	}

	boolean isText() {
		return this.kind == Kind.TEXT;
	}

	boolean isNumber() {
		return this.kind == Kind.NUMBER;
	}

	String shown() {
		if (this.kind == Kind.TEXT) {
			return "\"" + shortened() + "\"";
		}
		return shortened();
	}

	private String shortened() {
		return (this.text.length() <= 60) ? this.text
				: this.text.substring(0, Character.isHighSurrogate(this.text.charAt(58)) ? 58 : 59) + "…";
	}

}
