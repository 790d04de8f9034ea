package vn.dondoc.registry;

/**
 * Why a change of a contact was refused. Nothing was changed.
 */
public class ContactRefusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	ContactRefusal(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	/**
	 * The reason.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why a change is refused.
	 */
	public enum Reason {

		/**
		 * There is no contact of that number.
		 */
		NO_SUCH_CONTACT,
		/**
		 * No mail is sent to such an address; see {@link Mailbox}.
		 */
		BAD_ADDRESS

	}

}
