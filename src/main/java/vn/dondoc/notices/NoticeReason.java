package vn.dondoc.notices;

import vn.dondoc.text.ReasonCode;

/**
 * Why a notice is no longer owed.
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
	 * The run that said it was set aside.
	 */
	SAID_ON_A_WRONG_DAY(0),
	/**
	 * The duty, which was done, is open again.
	 */
	DUTY_OPEN_AGAIN(0);

	private final int arguments;

	NoticeReason(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
