package vn.dondoc.notification.channel;

import java.util.Locale;

import vn.dondoc.notification.channel.DotTransport.Phase;

/**
 * Where an SMTP dialogue ended, and what was said there.
 *
 * @param phase the step
 * @param code the reply code; 0 or less when none came
 * @param text the reply, or what went wrong
 */
record SmtpReply(Phase phase, int code, String text) {

	/**
	 * What it means for the message.
	 */
	Verdict verdict() {
		if (!answered()) {
			return (this.phase == Phase.DOT) ? Verdict.unknown("No answer to the final dot: " + this.text)
					: Verdict.deferred("Connection lost " + where() + ": " + this.text);
		}
		String said = "The server said " + where() + ": " + this.text;
		return isForGood() ? Verdict.failed(said) : Verdict.deferred(said);
	}

	/**
	 * 5xx refuses for good once the server has seen whom it is for. What it has against
	 * the sender is ours to mend, and 552 to a recipient means a full mailbox (RFC 5321,
	 * 4.5.3.1.10).
	 */
	private boolean isForGood() {
		if (this.code < 500 || refusesUs()) {
			return false;
		}
		return switch (this.phase) {
			case SENDER -> false;
			case RECIPIENT -> this.code != 552;
			case DATA, DOT -> true;
		};
	}

	/**
	 * Whether the server wants other credentials, whatever the message.
	 */
	boolean refusesUs() {
		return this.code == 530 || this.code == 534 || this.code == 535 || this.code == 538;
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

	private String where() {
		return "at " + this.phase.name().toLowerCase(Locale.ROOT);
	}

}
