package vn.dondoc.notification.reconcile;

/**
 * What a witness says about a message.
 *
 * @param kind what became of it
 * @param detail where that was seen, and when
 */
record Testimony(Kind kind, String detail) {

	/**
	 * What a witness can know.
	 */
	enum Kind {

		/**
		 * The mail server took it and could not deliver it.
		 */
		FAILED,
		/**
		 * The mail server took it.
		 */
		TAKEN,
		/**
		 * The mail server never took it: the witness was there all the time and would
		 * have seen it.
		 */
		ABSENT

	}

}
