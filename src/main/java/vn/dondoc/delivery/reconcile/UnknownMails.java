package vn.dondoc.delivery.reconcile;

import java.util.List;
import java.util.Optional;

import vn.dondoc.delivery.channel.Verdict;

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
	 * @param verdict how that is known, or why it was decided so: sent or failed, ready
	 * to be sent again, or still unknown until an admin decides
	 * @return {@code false} when it was settled otherwise meanwhile
	 */
	boolean settle(UnknownMail mail, Verdict verdict);

}
