package vn.dondoc.auditor;

/**
 * The ways in which what was said can differ from what should have been.
 */
public enum Gap {

	/**
	 * No run went through on a day, and none since has made up for it.
	 */
	NO_RUN,
	/**
	 * A slot was reached, and the log knows nothing of it.
	 */
	NOT_NOTIFIED,
	/**
	 * A duty is owed, and the last run that went through could not record it.
	 */
	NOT_RECORDED,
	/**
	 * A slot was said that the rules did not owe.
	 */
	NOT_OWED,
	/**
	 * A slot was said more than once under the same due date.
	 */
	NOTIFIED_TWICE,
	/**
	 * An alert says that it was said more or less often than its log does.
	 */
	LOG_DIFFERS,
	/**
	 * A slot was said, and a role that the rule addresses is owed no notice of it.
	 */
	NO_NOTICE,
	/**
	 * A notice waits although its day has passed.
	 */
	NOTICE_WAITS,
	/**
	 * A notice waits because nobody with an address stands for its role.
	 */
	NOBODY_TO_TELL,
	/**
	 * A message has been on its way for longer than the grace.
	 */
	MESSAGE_WAITS,
	/**
	 * A message was refused for good and handed on to nobody.
	 */
	MESSAGE_FAILED,
	/**
	 * Nobody knows whether a message arrived, for longer than the grace.
	 */
	MESSAGE_UNKNOWN,
	/**
	 * How a message stands is not what its attempts say.
	 */
	MESSAGE_DIFFERS,
	/**
	 * A recipient was sent the same slot in two messages, and no attempt of unknown
	 * outcome explains it.
	 */
	SENT_TWICE,
	/**
	 * A line of the journal is not there.
	 */
	JOURNAL_MISSING,
	/**
	 * A line of the journal is not as it was written.
	 */
	JOURNAL_CHANGED,
	/**
	 * A line of the journal is not the one whose hash was written out.
	 */
	JOURNAL_RECHAINED,
	/**
	 * The hash of the journal's last line cannot be written out.
	 */
	JOURNAL_HEAD;

	/**
	 * Whether it is the same fault on whatever day it is seen.
	 */
	boolean ofNoDay() {
		return name().startsWith("JOURNAL_");
	}

}
