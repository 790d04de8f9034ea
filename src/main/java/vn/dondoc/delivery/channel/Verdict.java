package vn.dondoc.delivery.channel;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.text.Reason;

/**
 * What became of one attempt.
 *
 * @param reason why it ended as it did
 * @param detail the same with what belongs to it, as it is kept
 */
public record Verdict(DeliveryReason reason, Reason detail) {

	/**
	 * What became of an attempt.
	 * @param reason why it ended as it did
	 * @param values what belongs to it, such as what the server said
	 * @return the verdict
	 */
	public static Verdict of(DeliveryReason reason, Object... values) {
		return new Verdict(reason, reason.with(values));
	}

	/**
	 * Accepted.
	 * @param to where it went
	 * @return the verdict
	 */
	public static Verdict sent(String to) {
		return of(DeliveryReason.ACCEPTED, to);
	}

	/**
	 * The state that it leads to.
	 * @return any but those in which a node is at work on the message
	 */
	public DeliveryState state() {
		return this.reason.state();
	}

	/**
	 * Whether it went where messages go.
	 * @return whether it was accepted or written
	 */
	public boolean isDone() {
		return state().isDone();
	}

}
