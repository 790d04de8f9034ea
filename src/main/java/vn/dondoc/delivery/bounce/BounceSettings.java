package vn.dondoc.delivery.bounce;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.dondoc.registry.Mailbox;

/**
 * Where mails come back to.
 *
 * @param address the mailbox to which mail servers return what they cannot deliver; each
 * mail gets an address of its own there, {@code name+number-signature@domain}.
 * {@code null} for the plain sender
 * @param secret what signs those addresses; made up and kept in the database if
 * {@code null}
 * @param mailbox where that mail arrives, as {@code imaps://user@host/INBOX};
 * {@code null} when nobody reads it
 * @param password the password of the mailbox
 * @param every how often it is read, at most
 */
@ConfigurationProperties("dondoc.mail.bounce")
record BounceSettings(@Nullable String address, @Nullable String secret, @Nullable String mailbox,
		@DefaultValue("") String password, @DefaultValue("5m") Duration every) {

	private static final int SHORTEST_SECRET = 16;

	/**
	 * What a number and a signature take of the 64 octets of a local part.
	 */
	private static final int LONGEST_NAME = 64 - 1 - 19 - 1 - BounceAddress.SIGNATURE;

	BounceSettings {
		if (address != null && (Mailbox.of(address).isEmpty() || address.indexOf('@') > LONGEST_NAME
				|| address.substring(0, address.indexOf('@')).contains("+"))) {
			throw new IllegalArgumentException("dondoc.mail.bounce.address is '" + address
					+ "'; expected one short address without '+', such as bounce@example.org");
		}
		if (secret != null && secret.length() < SHORTEST_SECRET) {
			throw new IllegalArgumentException(
					"dondoc.mail.bounce.secret is too short; expected at least " + SHORTEST_SECRET + " characters");
		}
	}

}
