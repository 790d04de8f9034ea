package vn.dondoc.alerts;

import vn.dondoc.text.ReasonCode;

/**
 * Why an alert ended, and what else its log says of an event.
 */
enum AlertReason implements ReasonCode {

	/**
	 * A rule set no longer owes the duty: its number; its hash if it has none.
	 */
	DUTY_DROPPED(1),
	/**
	 * The directive is in force no more: what people call it, its last day.
	 */
	DIRECTIVE_ENDED(2),
	/**
	 * The due date before, the due date now, the rule set as before.
	 */
	DUE_DATE_MOVED(3),
	/**
	 * The duty has no due date any more: the rule set as before.
	 */
	DUE_DATE_DROPPED(1),
	/**
	 * On which day.
	 */
	DUTY_COMPLETED(1),
	/**
	 * How the work stands, which is not open.
	 */
	WORK_STANDS(1),
	/**
	 * By whom.
	 */
	ACKNOWLEDGED(1),
	/**
	 * By whom, and through which day.
	 */
	ACKNOWLEDGED_UNTIL(2),
	/**
	 * The duty is open again at a slot that was said before.
	 */
	SLOT_NOTIFIED_BEFORE(0),
	/**
	 * The duty was not evaluated on the slot's day.
	 */
	NOTHING_RAN(0),
	/**
	 * No letters go out on the slot's day and the duty is due before the next: that day.
	 */
	BROUGHT_FORWARD(1),
	/**
	 * Only a run spoke of it whose clock was wrong, and which was set aside.
	 */
	RUN_SET_ASIDE(0);

	private final int arguments;

	AlertReason(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
