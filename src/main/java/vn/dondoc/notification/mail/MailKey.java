package vn.dondoc.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What names a mail for ever: whom it is for, which day, what for.
 *
 * @param hash the name
 */
public record MailKey(String hash) {

	private static final int LENGTH = 32;

	/**
	 * Names a mail.
	 * @param recipient the address
	 * @param day the day it is put together for
	 * @param purpose what it is for
	 * @return the key, the same for the same three
	 */
	public static MailKey of(String recipient, LocalDate day, String purpose) {
		try {
			byte[] key = (recipient + "\n" + day + "\n" + purpose).getBytes(StandardCharsets.UTF_8);
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
			return new MailKey(HexFormat.of().formatHex(digest).substring(0, LENGTH));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
