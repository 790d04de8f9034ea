package vn.dondoc.notification.channel;

import vn.dondoc.notification.DeliveryState;

/**
 * Why an attempt ended as it did.
 */
public enum Reason {

	/**
	 * The mail server took it, or the file is written.
	 */
	ACCEPTED(DeliveryState.SENT),
	/**
	 * The server refuses for now.
	 */
	REFUSED_FOR_NOW(DeliveryState.DEFERRED),
	/**
	 * The server has something against the sender, which is ours to mend.
	 */
	SENDER_REFUSED(DeliveryState.DEFERRED),
	/**
	 * The server wants other credentials.
	 */
	CREDENTIALS_REFUSED(DeliveryState.DEFERRED),
	/**
	 * The recipient's mailbox is full.
	 */
	MAILBOX_FULL(DeliveryState.DEFERRED),
	/**
	 * The server did not understand us, or we did not understand it.
	 */
	PROTOCOL_TROUBLE(DeliveryState.DEFERRED),
	/**
	 * The connection broke before the final dot.
	 */
	CONNECTION_LOST(DeliveryState.DEFERRED),
	/**
	 * There was no connection to begin with.
	 */
	NO_CONNECTION(DeliveryState.DEFERRED),
	/**
	 * It could not be recorded that the final dot was about to be written, so it was not.
	 */
	DOT_NOT_GRANTED(DeliveryState.DEFERRED),
	/**
	 * The file could not be written.
	 */
	NOT_WRITTEN(DeliveryState.DEFERRED),
	/**
	 * The server refuses the recipient for good.
	 */
	RECIPIENT_REFUSED(DeliveryState.FAILED),
	/**
	 * The server refuses the message for good.
	 */
	MESSAGE_REFUSED(DeliveryState.FAILED),
	/**
	 * It was deferred for too long.
	 */
	GIVEN_UP(DeliveryState.FAILED),
	/**
	 * No answer to the final dot.
	 */
	NO_ANSWER(DeliveryState.UNKNOWN);

	private final DeliveryState state;

	Reason(DeliveryState state) {
		this.state = state;
	}

	/**
	 * The state that it leads to.
	 * @return sent, deferred, failed or unknown
	 */
	public DeliveryState state() {
		return this.state;
	}

}
