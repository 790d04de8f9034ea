package vn.dondoc.delivery.channel;

/**
 * Where a mail server sends a message back to when it cannot deliver it: the sender of
 * the SMTP envelope, which the recipient does not see.
 */
public interface ReturnPath {

	/**
	 * The envelope's sender.
	 * @param claim the message
	 * @return a plain address, without name and angle brackets
	 */
	String of(ClaimedMail claim);

}
