package vn.dondoc.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.dondoc.text.TextLimit;

/**
 * Which addresses mail is sent to: plain ASCII, nothing that could become a second
 * recipient, a command or a path.
 */
public final class Mailbox {

	private static final Pattern PLAIN = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
				+ "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

	private Mailbox() {
	}

	/**
	 * The address, its domain in lower case, so that one mailbox is one recipient.
	 * @param address what the registry says
	 * @return the address, or empty when no mail is sent to it
	 */
	public static Optional<String> of(String address) {
		String plain = address.strip();
		int at = plain.lastIndexOf('@');
		if (at < 1 || at > 64 || TextLimit.ADDRESS.isExceededBy(plain) || !PLAIN.matcher(plain).matches()) {
			return Optional.empty();
		}
		return Optional.of(plain.substring(0, at) + plain.substring(at).toLowerCase(Locale.ROOT));
	}

}
