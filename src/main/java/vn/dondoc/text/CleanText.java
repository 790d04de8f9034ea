package vn.dondoc.text;

import java.util.regex.Pattern;

/**
 * Texts from outside, made safe for one line of a mail.
 */
public final class CleanText {

	/**
	 * Line ends and other controls, marks that reorder text, and the two characters that
	 * become CR and LF where only the low byte is kept (CVE-2025-7962).
	 */
	private static final Pattern UNSAFE = Pattern
		.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\u760D\\u760A]+");

	private CleanText() {
	}

	/**
	 * Makes a text safe for one line.
	 * @param text any text
	 * @return the text with every unsafe mark as a blank, stripped
	 */
	public static String line(String text) {
		return UNSAFE.matcher(text).replaceAll(" ").strip();
	}

	/**
	 * Cuts a log text to what its column holds, and says so.
	 * @param length how many characters the column holds, at least 2
	 * @param text the text
	 * @return the text, ending in an ellipsis where it was cut
	 */
	public static String atMost(int length, String text) {
		return (text.length() <= length) ? text : text.substring(0, length - 2) + " …";
	}

}
