package vn.dondoc.web.rules;

import org.jspecify.annotations.Nullable;

/**
 * Texts of files.
 */
final class Texts {

	private Texts() {
	}

	/**
	 * A form posts lines that end as no editor ends them; left so, every line would
	 * differ.
	 */
	static String withLineEndsOf(@Nullable String earlier, String posted) {
		String plain = posted.replace("\r\n", "\n").replace('\r', '\n');
		return (earlier != null && earlier.contains("\r\n")) ? plain.replace("\n", "\r\n") : plain;
	}

}
