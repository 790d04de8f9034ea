package vn.dondoc.notices.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

import vn.dondoc.registry.Mailbox;
import vn.dondoc.text.CleanText;

/**
 * Whom mails come from.
 *
 * @param address the mailbox with its name
 */
public record Sender(InternetAddress address) {

	/**
	 * Reads a sender.
	 * @param from {@code name <address>} or an address alone
	 * @return the sender
	 * @throws IllegalArgumentException when it is no mailbox
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
	 * The address.
	 * @return such as {@code dondoc@example.org}
	 */
	public String email() {
		return this.address.getAddress();
	}

	/**
	 * What the sender is called.
	 * @return the name, or {@code null} when there is none
	 */
	public @Nullable String name() {
		return this.address.getPersonal();
	}

	/**
	 * The domain that names messages.
	 * @return what stands behind the @
	 */
	public String domain() {
		String plain = email();
		return plain.substring(plain.lastIndexOf('@') + 1);
	}

}
