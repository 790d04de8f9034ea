package vn.dondoc.delivery.mailbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

/**
 * Where a mailbox is.
 *
 * @param protocol {@code imap}, {@code imaps}, {@code pop3} or {@code pop3s}
 * @param host the server
 * @param port its port; -1 for the protocol's own
 * @param user the account there
 * @param folder the folder
 */
public record MailboxAddress(String protocol, String host, int port, String user, String folder) {

	private static final Set<String> PROTOCOLS = Set.of("imap", "imaps", "pop3", "pop3s");

	/**
	 * Reads an address.
	 * @param setting the name of the setting, for the message
	 * @param text such as {@code imaps://user@host/INBOX}; {@code %40} in the user stands
	 * for {@code @}
	 * @return the address
	 * @throws IllegalArgumentException if it is none
	 */
	public static MailboxAddress of(String setting, String text) {
		try {
			URI uri = new URI(text);
			String user = uri.getRawUserInfo();
			if (uri.getScheme() != null && PROTOCOLS.contains(uri.getScheme()) && uri.getHost() != null && user != null
					&& !user.contains(":")) {
				String path = (uri.getPath() != null) ? uri.getPath().replaceFirst("^/", "") : "";
				return new MailboxAddress(uri.getScheme(), uri.getHost(), uri.getPort(),
						URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8),
						path.isEmpty() ? "INBOX" : path);
			}
		}
		catch (java.net.URISyntaxException ex) {
			throw new IllegalArgumentException(complaint(setting), ex);
		}
		throw new IllegalArgumentException(complaint(setting));
	}

	/**
	 * The text is not repeated, since there may be a password in it.
	 */
	private static String complaint(String setting) {
		return setting + " is no mailbox; expected an address such as imaps://user@host/INBOX, without the password";
	}

	/**
	 * Connects to the server; every wait is bounded.
	 * @param password the password
	 * @param passwords whether it may be sent without TLS
	 * @return the open store, to be closed by the caller
	 * @throws MessagingException if the server cannot be reached, refuses, or offers no
	 * TLS where that is needed
	 */
	public Store open(String password, PasswordSettings passwords) throws MessagingException {
		Properties properties = new Properties();
		String prefix = "mail." + this.protocol + ".";
		properties.setProperty(prefix + "connectiontimeout", "10000");
		properties.setProperty(prefix + "timeout", "30000");
		properties.setProperty(prefix + "writetimeout", "30000");
		properties.setProperty(prefix + "starttls.enable", "true");
		properties.setProperty(prefix + "starttls.required", String.valueOf(!passwords.passwordsWithoutTls()));
		properties.setProperty(prefix + "ssl.checkserveridentity", "true");
		Store store = Session.getInstance(properties).getStore(this.protocol);
		try {
			store.connect(this.host, this.port, this.user, password);
			return store;
		}
		catch (MessagingException ex) {
			store.close();
			throw ex;
		}
	}

	@Override
	public String toString() {
		return this.protocol + "://" + this.user + "@" + this.host + ((this.port > 0) ? ":" + this.port : "") + "/"
				+ this.folder;
	}

}
