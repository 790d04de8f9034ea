package vn.dondoc.delivery.channel;

import java.util.function.BooleanSupplier;

import vn.dondoc.delivery.ChannelStatus;

/**
 * A way for messages to leave. Each has a folder of its own beside this type: what it
 * sends with, its settings and a {@link ConditionalOnChannel configuration}. Which
 * message is sent when, what is tried again, what waits while the channel is paused and
 * what becomes of an unknown outcome is the same for all, and none of a channel's
 * business.
 */
public interface Channel {

	/**
	 * How long one message may take unless {@code dondoc.mail.dialogue} says otherwise.
	 */
	String DEFAULT_DIALOGUE = "2m";

	/**
	 * Where messages go, for people to read.
	 * @return for instance {@code smtp://mail.example:25} or {@code file:data/mail}
	 */
	String destination();

	/**
	 * Whether it makes sense to try now.
	 * @return open, or paused until when and why
	 */
	default ChannelStatus status() {
		return ChannelStatus.OPEN;
	}

	/**
	 * A line for one batch.
	 * @return a line, to be closed
	 */
	Line line();

	/**
	 * What a batch is sent on, one message after another.
	 */
	interface Line extends AutoCloseable {

		/**
		 * Sends one message. What goes wrong is a verdict, never an exception.
		 * @param claim the message: its frozen bytes and the address they go to
		 * @param beforeDot to be asked before the step after which nobody knows whether
		 * the message was taken until an answer comes, such as the final dot of SMTP or
		 * the last byte of a request: commits that this is about to happen. When it says
		 * {@code false}, the claim is lost and the step must not be taken. A channel on
		 * which sending twice comes to the same as once need not ask
		 * @return what became of it
		 */
		Verdict send(ClaimedMail claim, BooleanSupplier beforeDot);

		@Override
		default void close() {
		}

	}

}
