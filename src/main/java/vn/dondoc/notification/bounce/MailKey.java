package vn.dondoc.notification.bounce;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What names a mail in a mailbox for ever.
 *
 * @param mailbox names the mailbox
 * @param validity the mailbox's generation; 0 for POP3
 * @param uid the mail's number in it; 0 for POP3
 * @param hash the name
 */
record MailKey(String mailbox, long validity, long uid, String hash) {

	static MailKey imap(String mailbox, long validity, long uid) {
		return new MailKey(mailbox, validity, uid, sha256(mailbox + " " + validity + " " + uid));
	}

	static MailKey pop3(String mailbox, String uidl) {
		return new MailKey(mailbox, 0, 0, sha256(mailbox + " " + uidl));
	}

	static String sha256(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
