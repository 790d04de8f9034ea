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
public record Sender(InternetAddress address) {

	/**
	 * Reads the setting {@code dondoc.mail.from}.
	 * @param from one address, with or without a name
	 * @return the sender
	 * @throws IllegalArgumentException if it is no address
	 */
	public static Sender of(String from) {
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
	 * The address alone.
	 * @return the address without a name
	 */
	public String plain() {
		return this.address.getAddress();
	}

	/**
	 * The domain that names messages.
	 * @return what stands behind the @
	 */
	public String domain() {
		String plain = plain();
		return plain.substring(plain.lastIndexOf('@') + 1);
	}

}
