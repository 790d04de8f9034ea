package vn.dondoc.registry;

import java.util.regex.Pattern;

import vn.dondoc.text.TextLimit;

/**
 * Which e-mail addresses are accepted: ASCII, without quoting and comments (a useful part
 * of RFC 5321).
 */
final class EmailAddress {

	private static final int LONGEST_LOCAL_PART = 64;

	private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

	private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

	private static final Pattern FORM = Pattern
		.compile(WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

	private EmailAddress() {
	}

	static boolean isValid(String address) {
		return !TextLimit.ADDRESS.isExceededBy(address) && address.indexOf('@') <= LONGEST_LOCAL_PART
				&& FORM.matcher(address).matches();
	}

}
