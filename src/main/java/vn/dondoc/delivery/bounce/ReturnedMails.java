package vn.dondoc.delivery.bounce;

import java.util.Optional;

import vn.dondoc.text.Reason;

/**
 * The messages that may come back.
 */
public interface ReturnedMails {

	/**
	 * A message by its {@code Message-ID}.
	 * @param messageId the {@code Message-ID}
	 * @param recipient the address it was sent to
	 * @return its number, or empty when there is none such
	 */
	Optional<Long> find(String messageId, String recipient);

	/**
	 * Whether a message was sent to an address.
	 * @param id the message's number
	 * @return {@code false} when there is no such message
	 */
	boolean exists(long id);

	/**
	 * Records in the caller's transaction that a message came back for good.
	 * @param id the message's number
	 * @param reason why
	 * @return {@code false} when it was not sent, or is known to have failed
	 */
	boolean cameBack(long id, Reason reason);

}
