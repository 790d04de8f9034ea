package vn.dondoc.notification.channel;

import vn.dondoc.notification.DeliveryState;
import vn.dondoc.notification.mail.CleanText;

/**
 * What became of one attempt.
 *
 * @param reason why it ended as it did
 * @param detail where it went, or what the server said, or what went wrong; one line of
 * at most 2,000 characters
 */
public record Verdict(Reason reason, String detail) {

	/**
	 * Keeps the detail to one line that its column holds.
	 */
	public Verdict {
		detail = CleanText.atMost(2000, CleanText.line(detail));
	}

	/**
	 * What became of an attempt.
	 * @param reason why it ended as it did
	 * @param detail what the server said, or what went wrong
	 * @return the verdict
	 */
	public static Verdict of(Reason reason, String detail) {
		return new Verdict(reason, detail);
	}

	/**
	 * Accepted.
	 * @param to where it went
	 * @return the verdict
	 */
	public static Verdict sent(String to) {
		return new Verdict(Reason.ACCEPTED, to);
	}

	/**
	 * The state that it leads to.
	 * @return sent, deferred, failed or unknown
	 */
	public DeliveryState state() {
		return this.reason.state();
	}

	/**
	 * Whether it was accepted.
	 * @return whether its state is {@code SENT}
	 */
	public boolean isSent() {
		return state() == DeliveryState.SENT;
	}

}
