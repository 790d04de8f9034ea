package vn.dondoc.delivery.sending;

import java.time.Instant;
import java.time.LocalDate;

import vn.dondoc.delivery.channel.ClaimedMail;

/**
 * A claim on its way to a connection.
 *
 * @param claim the message
 * @param takenAt when it was claimed, by {@link System#nanoTime()}
 */
record Ticket(ClaimedMail claim, long takenAt) {

	/**
	 * Tells a connection that there is no more to do.
	 */
	static final Ticket LAST = new Ticket(
			new ClaimedMail(-1, 0, "", LocalDate.EPOCH, "", 0, Instant.EPOCH, new byte[0]), 0);

	boolean isLast() {
		return this.claim.id() == LAST.claim.id();
	}

	/**
	 * Whether the lease may end before the dialogue does.
	 */
	boolean isLate(SendingSettings settings) {
		return System.nanoTime() - this.takenAt > settings.lease().minus(settings.dialogue()).toNanos();
	}

}
