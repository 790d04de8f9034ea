package vn.dondoc.notification.channel;

/**
 * The steps of an SMTP dialogue.
 */
enum Phase {

	/**
	 * The sender of the envelope is named.
	 */
	SENDER,
	/**
	 * The recipient is named.
	 */
	RECIPIENT,
	/**
	 * Leave to send the content is asked for, and the content is sent.
	 */
	DATA,
	/**
	 * The final dot is sent.
	 */
	DOT

}
