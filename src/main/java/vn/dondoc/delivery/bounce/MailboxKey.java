package vn.dondoc.delivery.bounce;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * What names a mail in a mailbox for ever.
 *
 * @param mailbox names the mailbox
 * @param validity the mailbox's generation; 0 for POP3
 * @param uid the mail's number in it; 0 for POP3
 * @param hash the name
 */
record MailboxKey(String mailbox, long validity, long uid, String hash) {

	static MailboxKey imap(String mailbox, long validity, long uid) {
		return new MailboxKey(mailbox, validity, uid, DigestUtils.sha256Hex(mailbox + " " + validity + " " + uid));
	}

	static MailboxKey pop3(String mailbox, String uidl) {
		return new MailboxKey(mailbox, 0, 0, DigestUtils.sha256Hex(mailbox + " " + uidl));
	}

}
