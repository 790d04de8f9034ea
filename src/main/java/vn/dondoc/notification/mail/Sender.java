package vn.dondoc.notification.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import vn.dondoc.registry.Mailbox;

/**
 * Whom mails come from.
 *
 * @param address the mailbox with its name
 */
record Sender(InternetAddress address) {

	static Sender of(String from) {
		try {
			InternetAddress address = new InternetAddress(from, true);
			if (Mailbox.of(address.getAddress()).isEmpty()) {
				throw new AddressException("no plain address", from);
			}
			String personal = address.getPersonal();
			if (personal != null) {
				address.setPersonal(CleanText.line(personal), StandardCharsets.UTF_8.name());
			}
			return new Sender(address);
		}
		catch (AddressException | UnsupportedEncodingException ex) {
			throw new IllegalArgumentException(
					"dondoc.mail.from is '" + from + "'; expected one address such as dondoc@example.org", ex);
		}
	}

	/**
	 * The domain that names messages.
	 */
	String domain() {
		String plain = this.address.getAddress();
		return plain.substring(plain.lastIndexOf('@') + 1);
	}

}
