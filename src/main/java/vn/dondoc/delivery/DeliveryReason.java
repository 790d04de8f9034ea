package vn.dondoc.delivery;

import java.util.Arrays;
import java.util.Set;

import vn.dondoc.text.CleanText;
import vn.dondoc.text.Reason;
import vn.dondoc.text.ReasonCode;

/**
 * Why a message came to a state. Kept with each attempt and, as the last of them, with
 * the message. What a server said is an argument, as it said it, and comes last.
 */
public enum DeliveryReason implements ReasonCode {

	/**
	 * The mail server took it: where it went.
	 */
	ACCEPTED(DeliveryState.SENT, 1),
	/**
	 * It is written to a file and left this machine nowhere: the file.
	 */
	WRITTEN(DeliveryState.FILED, 1),
	/**
	 * The mail server's log says that it took it: the log, when, its number there.
	 */
	FOUND_IN_LOG(DeliveryState.SENT, 3),
	/**
	 * The journal mailbox holds it: the mailbox, when it arrived there.
	 */
	FOUND_IN_JOURNAL(DeliveryState.SENT, 2),
	/**
	 * An admin decided that it counts as sent: who.
	 */
	COUNTED_AS_SENT(DeliveryState.SENT, 1),
	/**
	 * The server refuses for now.
	 */
	REFUSED_FOR_NOW(DeliveryState.DEFERRED, 1),
	/**
	 * The server has something against the sender, which is ours to mend.
	 */
	SENDER_REFUSED(DeliveryState.DEFERRED, 1),
	/**
	 * The server wants other credentials.
	 */
	CREDENTIALS_REFUSED(DeliveryState.DEFERRED, 1),
	/**
	 * The recipient's mailbox is full.
	 */
	MAILBOX_FULL(DeliveryState.DEFERRED, 1),
	/**
	 * The server did not understand us, or we did not understand it.
	 */
	PROTOCOL_TROUBLE(DeliveryState.DEFERRED, 1),
	/**
	 * The connection broke before the final dot: at which step, how.
	 */
	CONNECTION_LOST(DeliveryState.DEFERRED, 2),
	/**
	 * There was no connection to begin with: to where, why.
	 */
	NO_CONNECTION(DeliveryState.DEFERRED, 2),
	/**
	 * The claim was lost before the final dot, so it was not written.
	 */
	DOT_NOT_GRANTED(DeliveryState.DEFERRED, 0),
	/**
	 * It could not be recorded that the final dot was about to be written, so it was not:
	 * why.
	 */
	DOT_NOT_COMMITTED(DeliveryState.DEFERRED, 1),
	/**
	 * The file could not be written: which, why.
	 */
	NOT_WRITTEN(DeliveryState.DEFERRED, 2),
	/**
	 * The server refuses the recipient because no mail will ever reach this address.
	 */
	ADDRESS_REFUSED(DeliveryState.FAILED, 1),
	/**
	 * The server refuses the recipient for good, which is not the address's fault.
	 */
	RECIPIENT_REFUSED(DeliveryState.FAILED, 1),
	/**
	 * The server refuses the message for good.
	 */
	MESSAGE_REFUSED(DeliveryState.FAILED, 1),
	/**
	 * It was deferred for too long: for how long, the last reason.
	 */
	GIVEN_UP(DeliveryState.FAILED, 2),
	/**
	 * It came back because no mail will ever reach this address.
	 */
	ADDRESS_CAME_BACK(DeliveryState.FAILED, 1),
	/**
	 * It came back for another reason.
	 */
	CAME_BACK(DeliveryState.FAILED, 1),
	/**
	 * The mail server's log says that no mail will ever reach this address: the log, when
	 * it took the mail, its number there.
	 */
	ADDRESS_FAILED_IN_LOG(DeliveryState.FAILED, 4),
	/**
	 * The mail server's log says that it could not deliver it: as before.
	 */
	FAILED_IN_LOG(DeliveryState.FAILED, 4),
	/**
	 * No answer to the final dot.
	 */
	NO_ANSWER(DeliveryState.UNKNOWN, 1),
	/**
	 * A node was lost between the final dot and the answer: which.
	 */
	NODE_LOST_AFTER_DOT(DeliveryState.UNKNOWN, 1),
	/**
	 * It waits for an admin because the policy says so: what it speaks of.
	 */
	HELD(DeliveryState.UNKNOWN, 1),
	/**
	 * It waits for an admin because it was sent again often enough: what it speaks of,
	 * how often.
	 */
	HELD_AFTER_TRIES(DeliveryState.UNKNOWN, 2),
	/**
	 * A node was lost before the final dot: which.
	 */
	NODE_LOST(DeliveryState.READY, 1),
	/**
	 * It is sent again because the policy says so: what it speaks of.
	 */
	SENT_AGAIN(DeliveryState.READY, 1),
	/**
	 * It is sent again because the mail server's log does not have it: the log, how far
	 * it reaches.
	 */
	NOT_IN_LOG(DeliveryState.READY, 2),
	/**
	 * It is sent again because the journal mailbox does not hold it: the mailbox, how far
	 * it reaches.
	 */
	NOT_IN_JOURNAL(DeliveryState.READY, 2),
	/**
	 * It is sent again because an admin decided so: who.
	 */
	SENT_AGAIN_BY(DeliveryState.READY, 1);

	private static final Set<DeliveryReason> ADDRESS = Set.of(ADDRESS_REFUSED, ADDRESS_CAME_BACK,
			ADDRESS_FAILED_IN_LOG);

	private static final int LONGEST = 1900;

	private final DeliveryState state;

	private final int arguments;

	DeliveryReason(DeliveryState state, int arguments) {
		this.state = state;
		this.arguments = arguments;
	}

	/**
	 * The reason with what belongs to it.
	 * @param values as many as the reason takes; of a text one line is kept, of at most
	 * 1,900 characters
	 * @return what is kept
	 */
	public Reason with(Object... values) {
		return Reason.of(this, Arrays.stream(values).map(DeliveryReason::bounded).toArray());
	}

	private static Object bounded(Object value) {
		return (value instanceof String text) ? CleanText.atMost(LONGEST, CleanText.line(text)) : value;
	}

	/**
	 * The state that it leads to.
	 * @return any but those in which a node is at work on the message
	 */
	public DeliveryState state() {
		return this.state;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

	/**
	 * Whether no mail will ever reach the address, by what was kept of a failure.
	 * @param kept what was kept
	 * @return {@code false} for a failure that is not the address's fault
	 */
	public static boolean blamesAddress(Reason kept) {
		return ADDRESS.stream().anyMatch(kept::is);
	}

	/**
	 * What the server said, by what was kept of a failure.
	 * @param kept what was kept
	 * @return its words, or ours when it said nothing
	 */
	public static String said(Reason kept) {
		return kept.arguments().get(kept.arguments().size() - 1);
	}

	/**
	 * Whether it is sent again although it may have arrived.
	 * @param kept what was kept
	 * @return {@code true} when a second copy is possible
	 */
	public static boolean sendsAgain(Reason kept) {
		return !kept.is(NODE_LOST)
				&& Arrays.stream(values()).anyMatch((reason) -> kept.is(reason) && reason.state == DeliveryState.READY);
	}

}
