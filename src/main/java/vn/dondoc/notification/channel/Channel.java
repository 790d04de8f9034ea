package vn.dondoc.notification.channel;

import java.util.function.BooleanSupplier;

import vn.dondoc.notification.ChannelStatus;

/**
 * A way for mails to leave.
 */
public interface Channel {

	/**
	 * Where mails go, for people to read.
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
	 * What a batch is sent on.
	 */
	interface Line extends AutoCloseable {

		/**
		 * Sends one message.
		 * @param claim the message
		 * @param beforeDot commits that the final dot is about to be written; when it
		 * says {@code false}, the claim is lost and the dot must not be written
		 * @return what became of it
		 */
		Verdict send(Claim claim, BooleanSupplier beforeDot);

		@Override
		default void close() {
		}

	}

}
