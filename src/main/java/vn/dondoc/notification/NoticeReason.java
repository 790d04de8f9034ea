package vn.dondoc.notification;

import vn.dondoc.text.ReasonCode;

/**
 * Why a notice is no longer owed, or what was done about a message that could not be
 * delivered.
 */
enum NoticeReason implements ReasonCode {

	/**
	 * The alert is not in the log.
	 */
	ALERT_UNKNOWN(0),
	/**
	 * The alert was closed before the digest was put together: as what.
	 */
	ALERT_ENDED(1),
	/**
	 * The alert was acknowledged before that: by whom, with which words.
	 */
	ALERT_ACKNOWLEDGED(2),
	/**
	 * The alert was closed before anybody could be told: as what.
	 */
	ALERT_ENDED_UNTOLD(1),
	/**
	 * Everybody who now stands for a role was told in another: which role.
	 */
	TOLD_IN_ANOTHER_ROLE(1),
	/**
	 * Not handed on, because every alert that it spoke of is closed.
	 */
	ALL_ALERTS_ENDED(0),
	/**
	 * Not handed on, because nobody is left to be told.
	 */
	NOBODY_LEFT(0),
	/**
	 * Handed on: to which address, as what, in which message.
	 */
	HANDED_ON(3);

	private final int arguments;

	NoticeReason(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
