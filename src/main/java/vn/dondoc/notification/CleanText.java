package vn.dondoc.notification;

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
	 * Makes a text fit one line.
	 * @param text any text
	 * @return the text without controls, line ends and marks that reorder it
	 */
	public static String line(String text) {
		return UNSAFE.matcher(text).replaceAll(" ").strip();
	}

	/**
	 * Cuts a log text to what its column holds, and says so.
	 * @param length how many characters at most, 2 or more
	 * @param text the text
	 * @return the text, or its beginning with an ellipsis
	 */
	public static String atMost(int length, String text) {
		return (text.length() <= length) ? text : text.substring(0, length - 2) + " …";
	}

}
