package vn.dondoc.notification.sending;

import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.DeliveryState;

/**
 * A message whose node has not been heard of since its lease ended.
 *
 * @param id the message's number
 * @param token the fencing token of the lapsed claim
 * @param state the state it was left in
 * @param node the node that had claimed it
 */
record LapsedLease(long id, long token, DeliveryState state, @Nullable String node) {

	/**
	 * Before the dot nothing was sent, so it is ready again; after it nobody knows.
	 */
	DeliveryState becomes() {
		return (this.state == DeliveryState.DOT) ? DeliveryState.UNKNOWN : DeliveryState.READY;
	}

	String reason() {
		return "The lease of " + this.node + " ended " + ((this.state == DeliveryState.DOT)
				? "after the final dot, before the answer was recorded" : "before the final dot; nothing was sent");
	}

}
