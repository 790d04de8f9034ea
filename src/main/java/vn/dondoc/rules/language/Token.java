package vn.dondoc.rules.language;

import org.jspecify.annotations.Nullable;

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
 * @param wrong what is wrong with a bad one, to be told by who comes across it;
 * {@code null} if it has been told
 */
record Token(Kind kind, String text, int line, int column, int start, int end, boolean first, @Nullable Message wrong) {

	enum Kind {

		WORD, NUMBER, TEXT, SIGN,
		/** None of these. */
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
