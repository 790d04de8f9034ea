package vn.dondoc.notification;

import java.util.function.BooleanSupplier;

/**
 * A way for mails to leave.
 */
interface Channel {

	/**
	 * Where mails go, for people to read.
	 */
	String destination();

	/**
	 * Whether it makes sense to try now.
	 */
	default boolean isOpen() {
		return true;
	}

	/**
	 * A line for one batch.
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
