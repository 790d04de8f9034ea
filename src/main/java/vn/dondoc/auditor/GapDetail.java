package vn.dondoc.auditor;

import vn.dondoc.text.ReasonCode;

/**
 * What exactly differs.
 */
enum GapDetail implements ReasonCode {

	/**
	 * A slot before the due date: how long before.
	 */
	POINT_BEFORE(1),
	/**
	 * The slot on the due date.
	 */
	POINT_ON(0),
	/**
	 * A slot after the due date: how long after.
	 */
	POINT_AFTER(1),
	/**
	 * A slot of an escalation: the slot, the level.
	 */
	POINT_AT_LEVEL(2),
	/**
	 * A slot under a due date: the slot, the due date.
	 */
	POINT_UNDER(2),
	/**
	 * A slot and the role that it is for.
	 */
	POINT_FOR(2),
	/**
	 * A slot and the number of the other message that carries it.
	 */
	POINT_ALSO_IN(2),
	/**
	 * What one table counts, and what the other.
	 */
	COUNTS_DIFFER(2),
	/**
	 * The message's state, and the one that an attempt led to.
	 */
	STATES_DIFFER(2),
	/**
	 * How many attempts succeeded.
	 */
	ATTEMPTS_SUCCEEDED(1),
	/**
	 * The number of an entry of the journal.
	 */
	JOURNAL_ENTRY(1);

	private final int arguments;

	GapDetail(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
