package vn.dondoc.delivery;

/**
 * Puts digests together and sends them. Safe to call at any time, from several nodes, and
 * again after a failure.
 */
public interface Delivery {

	/**
	 * Freezes the digests that today owes, then sends every message whose time has come.
	 * To be called once the day's run has said what it has to say: what comes later waits
	 * for the next digest.
	 * @return what was done
	 */
	Outcome deliver();

	/**
	 * Sends every message whose time has come, and puts no new digest together; only the
	 * admins are told at once when a run or a rule file is in trouble. To be called every
	 * few minutes, for retries and for what another node left behind.
	 * @return what was done
	 */
	Outcome retry();

	/**
	 * What a delivery did.
	 *
	 * @param frozen how many digests were put together
	 * @param sent how many messages were sent, or written where no server is configured
	 * @param deferred how many were refused for now
	 * @param failed how many were refused for good
	 * @param unknown how many got no answer after the final dot
	 */
	record Outcome(int frozen, int sent, int deferred, int failed, int unknown) {
	}

}
