package vn.dondoc.delivery;

/**
 * Where a message stands on its way out.
 */
public enum DeliveryState {

	/**
	 * Frozen, to be sent.
	 */
	READY,
	/**
	 * A node has taken it and holds the lease.
	 */
	CLAIMED,
	/**
	 * The final dot is about to be written; until the answer is recorded, the outcome is
	 * not known.
	 */
	DOT,
	/**
	 * Accepted by the mail server.
	 */
	SENT,
	/**
	 * Written as a file, since no mail server is configured: it left this machine
	 * nowhere.
	 */
	FILED,
	/**
	 * Refused for now; tried again later.
	 */
	DEFERRED,
	/**
	 * Refused for good.
	 */
	FAILED,
	/**
	 * It may have been accepted or not; to be reconciled.
	 */
	UNKNOWN;

	/**
	 * Whether it went where messages go, and nothing more is to be done.
	 * @return whether it is sent or filed
	 */
	public boolean isDone() {
		return this == SENT || this == FILED;
	}

}
