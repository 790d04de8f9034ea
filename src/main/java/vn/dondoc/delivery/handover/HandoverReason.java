package vn.dondoc.delivery.handover;

import vn.dondoc.text.ReasonCode;

/**
 * What was done about a message that could not be delivered.
 */
enum HandoverReason implements ReasonCode {

	/**
	 * Not handed on, because every alert that it spoke of is closed.
	 */
	ALL_ALERTS_ENDED(0),
	/**
	 * Not handed on, because nobody is left to be told.
	 */
	NOBODY_LEFT(0),
	/**
	 * Handed on: to which address, as what, in which message.
	 */
	HANDED_ON(3);

	private final int arguments;

	HandoverReason(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
