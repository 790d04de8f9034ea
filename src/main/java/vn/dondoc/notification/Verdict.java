package vn.dondoc.notification;

import vn.dondoc.notification.mail.CleanText;

/**
 * What became of one attempt.
 *
 * @param state sent, deferred, failed or unknown
 * @param detail where it went, or what the server said, or what went wrong
 */
record Verdict(DeliveryState state, String detail) {

	Verdict {
		detail = CleanText.atMost(2000, CleanText.line(detail));
	}

	static Verdict sent(String to) {
		return new Verdict(DeliveryState.SENT, to);
	}

	static Verdict deferred(String why) {
		return new Verdict(DeliveryState.DEFERRED, why);
	}

	static Verdict failed(String why) {
		return new Verdict(DeliveryState.FAILED, why);
	}

	static Verdict unknown(String why) {
		return new Verdict(DeliveryState.UNKNOWN, why);
	}

	boolean isSent() {
		return this.state == DeliveryState.SENT;
	}

}
