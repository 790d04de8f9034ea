package vn.dondoc.notification;

/**
 * Puts digests together and sends them. Safe to call at any time, from several nodes, and
 * again after a failure.
 */
public interface Delivery {

	/**
	 * Freezes the digests that today owes, then sends every message whose time has come.
	 * @return what was done
	 */
	Outcome deliver();

	/**
	 * What a delivery did.
	 *
	 * @param frozen how many digests were put together
	 * @param sent how many messages were sent
	 * @param deferred how many were refused for now
	 * @param failed how many were refused for good
	 */
	record Outcome(int frozen, int sent, int deferred, int failed) {
	}

}
