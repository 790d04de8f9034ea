package vn.dondoc.delivery;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a mail failed because of its recipient's address, told from what the mail
 * server said (RFC 3463, RFC 5321). A full mailbox, a mail that is too large or not
 * wanted, and a server that was away for days are not the address's fault.
 */
public final class FailureCause {

	private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])5\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");

	private static final Pattern REPLY = Pattern.compile("(?<![\\d.])(55[013])(?![\\d.])");

	/**
	 * What RFC 3463 says of the address: bad mailbox, bad domain, bad form, ambiguous,
	 * moved, no mail accepted; disabled; no such host.
	 */
	private static final Set<String> ADDRESS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.6", "1.10", "2.1", "4.4");

	private static final Pattern MAILBOX = Pattern.compile("(?i)user|mailbox|recipient|account|address|không tồn tại");

	/**
	 * Of a mailbox: what came back from it will go on coming back until somebody looks.
	 */
	private static final String FULL = "2.2";

	private FailureCause() {
	}

	/**
	 * Judges a failure for good.
	 * @param reply what the mail server said
	 * @param atRecipient whether it said so when it was told the recipient
	 * @return {@code true} if no mail will ever reach this address
	 */
	public static boolean isAddress(String reply, boolean atRecipient) {
		Matcher enhanced = ENHANCED.matcher(reply);
		if (enhanced.find()) {
			return ADDRESS.contains(subject(enhanced));
		}
		return atRecipient && REPLY.matcher(reply).find();
	}

	/**
	 * Judges a mail that was taken and came back for good. A mailbox that was full for as
	 * long as its server tried needs somebody who looks after it, too.
	 * @param reply what the mail server said
	 * @return {@code true} if mails to this address go on coming back
	 */
	public static boolean isAddressThatReturns(String reply) {
		Matcher enhanced = ENHANCED.matcher(reply);
		boolean full = enhanced.find() && FULL.equals(subject(enhanced));
		return full || isAddress(reply, MAILBOX.matcher(reply).find());
	}

	private static String subject(Matcher enhanced) {
		return enhanced.group(1) + "." + enhanced.group(2);
	}

}
