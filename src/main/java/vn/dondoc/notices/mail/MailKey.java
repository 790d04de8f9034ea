package vn.dondoc.notices.mail;

import java.time.LocalDate;

import org.apache.commons.codec.digest.DigestUtils;

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
		return new MailKey(DigestUtils.sha256Hex(recipient + "\n" + day + "\n" + purpose).substring(0, LENGTH));
	}

}
