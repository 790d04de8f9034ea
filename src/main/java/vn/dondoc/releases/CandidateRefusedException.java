package vn.dondoc.releases;

/**
 * Something that may not be done to a candidate.
 */
public class CandidateRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	/**
	 * Creates it.
	 * @param reason why not
	 */
	public CandidateRefusedException(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	/**
	 * Why not.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why something may not be done.
	 */
	public enum Reason {

		/** There is no such candidate or release. */
		UNKNOWN,
		/** It was decided already. */
		DECIDED,
		/** Nobody approves what they made. */
		OWN,
		/** An admin might hold the approver's account since before it was made. */
		HANDED,
		/** An admin might have made it with the account of its author. */
		AUTHOR_HANDED,
		/** Another release went live since it was made; it must be submitted again. */
		OVERTAKEN,
		/** It is what runs already. */
		UNCHANGED,
		/** The rule folder is another by now, or that of another node. */
		FOLDER_CHANGED,
		/** The rule folder cannot be written, or holds links. */
		FOLDER_CLOSED

	}

}
