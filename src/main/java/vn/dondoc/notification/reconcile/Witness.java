package vn.dondoc.notification.reconcile;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Somebody who may have seen what the mail server did with a message.
 */
interface Witness {

	/**
	 * Asks about messages.
	 * @param mails the messages
	 * @return what is certain, by the message's number; nothing about a message of which
	 * the witness cannot be sure
	 * @throws IOException if the witness cannot be asked now
	 */
	Map<Long, Testimony> about(List<UnknownMail> mails) throws IOException;

}
