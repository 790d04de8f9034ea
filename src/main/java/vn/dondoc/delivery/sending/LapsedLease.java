package vn.dondoc.delivery.sending;

import org.jspecify.annotations.Nullable;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.text.Reason;

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
		return why().state();
	}

	private DeliveryReason why() {
		return (this.state == DeliveryState.DOT) ? DeliveryReason.NODE_LOST_AFTER_DOT : DeliveryReason.NODE_LOST;
	}

	Reason reason() {
		return why().with(String.valueOf(this.node));
	}

}
