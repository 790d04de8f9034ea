package vn.dondoc.delivery.reconcile;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import vn.dondoc.delivery.channel.Verdict;

/**
 * Somebody who may have seen what the mail server did with a message.
 */
interface OutcomeSource {

	/**
	 * Asks about messages.
	 * @param mails the messages
	 * @return what is certain, by the message's number: that the mail server took it and
	 * could not deliver it ({@code FAILED}), that it took it ({@code SENT}), or that it
	 * never did, since the witness was there all the time and would have seen it
	 * ({@code READY}). Nothing about a message of which the witness cannot be sure
	 * @throws IOException if the witness cannot be asked now
	 */
	Map<Long, Verdict> about(List<UnknownMail> mails) throws IOException;

}
