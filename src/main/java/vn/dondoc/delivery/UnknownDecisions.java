package vn.dondoc.delivery;

/**
 * What an admin decides about messages whose outcome is not known. Every decision is in
 * the journal and among the attempts of the message.
 */
public interface UnknownDecisions {

	/**
	 * Sends a message again, although it may have arrived.
	 * @param actor the account that decides
	 * @param id the message's number
	 * @return {@code false} when its outcome is not, or no longer, unknown
	 */
	boolean sendAgain(String actor, long id);

	/**
	 * Counts a message as sent, and sends it no more.
	 * @param actor the account that decides
	 * @param id the message's number
	 * @return {@code false} when its outcome is not, or no longer, unknown
	 */
	boolean countAsSent(String actor, long id);

}
