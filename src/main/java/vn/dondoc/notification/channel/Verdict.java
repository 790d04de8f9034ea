package vn.dondoc.notification.channel;

import vn.dondoc.notification.DeliveryState;
import vn.dondoc.notification.mail.CleanText;

/**
 * What became of one attempt.
 *
 * @param state sent, deferred, failed or unknown
 * @param detail where it went, or what the server said, or what went wrong
 */
public record Verdict(DeliveryState state, String detail) {

	/**
	 * Keeps the detail to one line that its column holds.
	 */
	public Verdict {
		detail = CleanText.atMost(2000, CleanText.line(detail));
	}

	/**
	 * Accepted.
	 * @param to where it went
	 * @return the verdict
	 */
	public static Verdict sent(String to) {
		return new Verdict(DeliveryState.SENT, to);
	}

	/**
	 * Not sent; to be tried again later.
	 * @param why what was said or went wrong
	 * @return the verdict
	 */
	public static Verdict deferred(String why) {
		return new Verdict(DeliveryState.DEFERRED, why);
	}

	/**
	 * Refused for good.
	 * @param why what was said
	 * @return the verdict
	 */
	public static Verdict failed(String why) {
		return new Verdict(DeliveryState.FAILED, why);
	}

	/**
	 * Perhaps accepted, perhaps not.
	 * @param why what went wrong
	 * @return the verdict
	 */
	public static Verdict unknown(String why) {
		return new Verdict(DeliveryState.UNKNOWN, why);
	}

	/**
	 * Whether it was accepted.
	 * @return whether its state is {@code SENT}
	 */
	public boolean isSent() {
		return this.state == DeliveryState.SENT;
	}

}
