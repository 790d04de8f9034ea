package vn.dondoc.notification.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * The messages whose outcome is not known. Each step is one guarded update with a line in
 * the list of attempts.
 */
public interface UnknownMails {

	/**
	 * Those that nobody has decided about yet.
	 * @param most how many at most
	 * @return the messages, oldest first
	 */
	List<UnknownMail> waiting(int most);

	/**
	 * One message.
	 * @param id the message's number
	 * @return the message, or empty when its outcome is not unknown
	 */
	Optional<UnknownMail> unknown(long id);

	/**
	 * Records what became of a message, or what is to become of it.
	 * @param mail the message
	 * @param outcome where it goes
	 * @param detail how that is known, or why it was decided so
	 * @return {@code false} when it was settled otherwise meanwhile
	 */
	boolean settle(UnknownMail mail, Outcome outcome, String detail);

	/**
	 * Where a message goes from here.
	 */
	enum Outcome {

		/**
		 * The mail server took it.
		 */
		SENT,
		/**
		 * The mail server took it and could not deliver it.
		 */
		FAILED,
		/**
		 * It is sent again.
		 */
		AGAIN,
		/**
		 * It stays as it is until an admin decides.
		 */
		HELD

	}

}
