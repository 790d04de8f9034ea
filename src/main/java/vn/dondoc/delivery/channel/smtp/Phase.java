package vn.dondoc.delivery.channel.smtp;

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
	 * Leave to send the content is asked for.
	 */
	DATA,
	/**
	 * The content is sent, and all of it but the final dot may have left.
	 */
	TEXT,
	/**
	 * The final dot has left.
	 */
	DOT

}
