package vn.dondoc.facts;

/**
 * The stages of an alert, in the order in which it moves through them within a round. It
 * never moves back.
 */
public enum Stage {

	/**
	 * Sắp đến hạn: before the due date.
	 */
	UPCOMING,
	/**
	 * Đến hạn: on the due date.
	 */
	DUE,
	/**
	 * Quá hạn: after the due date.
	 */
	OVERDUE,
	/**
	 * Báo cáo cấp trên: after the due date, told to those above; has a level from 1.
	 */
	ESCALATED,
	/**
	 * Đã giải quyết: positive evidence ended the round. Never the stage of a finding.
	 */
	RESOLVED,
	/**
	 * Đã rút: the rules no longer say so. Never the stage of a finding.
	 */
	WITHDRAWN;

	/**
	 * Whether a round ends here.
	 * @return {@code true} for resolved and withdrawn
	 */
	public boolean closed() {
		return this == RESOLVED || this == WITHDRAWN;
	}

}
