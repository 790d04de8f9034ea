package vn.dondoc.delivery.channel.smtp;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.FailureCause;
import vn.dondoc.delivery.channel.Verdict;

/**
 * Where an SMTP dialogue ended, and what was said there.
 *
 * @param phase the step
 * @param code the reply code; 0 or less when none came
 * @param text the reply, or what went wrong
 */
record SmtpReply(Phase phase, int code, String text) {

	private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

	/**
	 * Authentication is wanted, too weak, or must be over TLS (RFC 4954, 6; RFC 3207).
	 */
	private static final Set<Integer> CREDENTIALS = Set.of(530, 534, 535, 538);

	private static final Set<String> CREDENTIALS_ENHANCED = Set.of("5.7.8", "5.7.9", "5.7.11", "5.7.14");

	/**
	 * The command, not what it says, is not understood or not expected: our software's or
	 * the connection's trouble, nothing against the message.
	 */
	private static final Set<Integer> PROTOCOL = Set.of(500, 502, 503, 504);

	/**
	 * The sender's address or its domain is refused, whichever step says so.
	 */
	private static final Set<String> SENDER_ENHANCED = Set.of("5.1.7", "5.1.8");

	/**
	 * What it means for the message.
	 */
	Verdict verdict() {
		DeliveryReason reason = reason();
		return (reason == DeliveryReason.CONNECTION_LOST) ? Verdict.of(reason, "SMTP_" + this.phase, this.text)
				: Verdict.of(reason, this.text);
	}

	private DeliveryReason reason() {
		if (!answered()) {
			return (this.phase == Phase.DOT) ? DeliveryReason.NO_ANSWER
					: (this.code > 0) ? DeliveryReason.PROTOCOL_TROUBLE : DeliveryReason.CONNECTION_LOST;
		}
		if (refusesUs()) {
			return DeliveryReason.CREDENTIALS_REFUSED;
		}
		return isForNow() ? DeliveryReason.REFUSED_FOR_NOW : refusal();
	}

	/**
	 * Where the two codes contradict each other, the one that loses nothing counts.
	 */
	private boolean isForNow() {
		return this.code < 500 || enhanced().startsWith("4.");
	}

	/**
	 * 5xx refuses for good once the server has seen whom it is for. What it has against
	 * the sender is ours to mend, and a full mailbox empties (RFC 5321, 4.5.3.1.10; RFC
	 * 3463, X.2.2).
	 */
	private DeliveryReason refusal() {
		if (PROTOCOL.contains(this.code) || enhanced().startsWith("5.5.")) {
			return DeliveryReason.PROTOCOL_TROUBLE;
		}
		if (this.phase == Phase.SENDER || SENDER_ENHANCED.contains(enhanced())) {
			return DeliveryReason.SENDER_REFUSED;
		}
		if ("5.2.2".equals(enhanced()) || (this.phase == Phase.RECIPIENT && this.code == 552)) {
			return DeliveryReason.MAILBOX_FULL;
		}
		if (FailureCause.isAddress(this.text, this.phase == Phase.RECIPIENT)) {
			return DeliveryReason.ADDRESS_REFUSED;
		}
		return (this.phase == Phase.RECIPIENT) ? DeliveryReason.RECIPIENT_REFUSED : DeliveryReason.MESSAGE_REFUSED;
	}

	/**
	 * Whether the server wants other credentials, whatever the message.
	 */
	boolean refusesUs() {
		return CREDENTIALS.contains(this.code) || CREDENTIALS_ENHANCED.contains(enhanced());
	}

	/**
	 * Whether the connection is of no more use.
	 */
	boolean connectionLost() {
		return !answered() || this.code == 421;
	}

	private boolean answered() {
		return this.code >= 400 && this.code <= 599;
	}

	/**
	 * The status of RFC 3463, or nothing.
	 */
	private String enhanced() {
		Matcher matcher = ENHANCED.matcher(this.text);
		return matcher.find() ? matcher.group(1) : "";
	}

}
