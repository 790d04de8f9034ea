package vn.dondoc.text;

import java.util.regex.Pattern;

/**
 * What obligations and directives are called in commands, addresses and tables.
 */
public final class Codes {

	private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

	private Codes() {
	}

	/**
	 * Whether a text may be a code, however long.
	 * @param text the text
	 * @return {@code true} for letters, digits, points, hyphens and low lines that begin
	 * with a letter or digit
	 */
	public static boolean isCode(String text) {
		return CODE.matcher(text).matches();
	}

}
