package vn.dondoc.alerts.acknowledgement;

/**
 * An alert could not be acknowledged, or that could not be taken back; nothing was
 * changed.
 */
public class AcknowledgementRefusal extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final Reason reason;

	AcknowledgementRefusal(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	/**
	 * Why.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why not.
	 */
	public enum Reason {

		/**
		 * There is no alert of that number.
		 */
		NO_SUCH_ALERT,
		/**
		 * The alert has ended.
		 */
		CLOSED,
		/**
		 * The alert has reached another stage than the reader saw.
		 */
		MOVED_ON,
		/**
		 * An acknowledgement holds already.
		 */
		ALREADY,
		/**
		 * None holds.
		 */
		NONE,
		/**
		 * No reason was given, or one of more than a thousand characters.
		 */
		NO_REASON,
		/**
		 * The last day lies in the past.
		 */
		PAST

	}

}
