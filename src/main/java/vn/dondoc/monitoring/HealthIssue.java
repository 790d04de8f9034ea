package vn.dondoc.monitoring;

import java.util.Locale;

import vn.dondoc.text.Bundle;
import vn.dondoc.text.Language;

/**
 * A reason why reminders do not go out, or may not have.
 *
 * @param kind what sort of reason
 * @param detail a figure or a word more, a day or a length as in ISO 8601; may be empty
 */
public record HealthIssue(Kind kind, String detail) {

	private static final Bundle TEXTS = new Bundle("monitoring");

	/**
	 * The reason in words.
	 * @param locale the reader's language; English or else Vietnamese
	 * @return one sentence
	 */
	public String text(Locale locale) {
		boolean none = this.kind == Kind.NO_RUN && this.detail.isEmpty();
		return TEXTS.say(Language.of(locale), none ? "NO_RUN.never" : this.kind.name(), this.detail);
	}

	/**
	 * The page on which to see more.
	 * @return its path
	 */
	public String page() {
		return switch (this.kind) {
			case DATABASE, READ_ONLY, NO_SCHEDULER, NO_RUN, CLOCK_AHEAD -> "/runs";
			case FUTURE_RUN -> "/runs/future";
			case CHANNEL_PAUSED, MAIL_WAITS, FOLDER_FULL -> "/messages";
			case MAIL_UNKNOWN -> "/messages?state=UNKNOWN";
			case GAPS, NOT_AUDITED -> "/audit";
		};
	}

	/**
	 * What can keep reminders from going out.
	 */
	public enum Kind {

		/**
		 * The database does not answer.
		 */
		DATABASE,
		/**
		 * The database takes nothing in.
		 */
		READ_ONLY,
		/**
		 * No scheduler of any node is awake.
		 */
		NO_SCHEDULER,
		/**
		 * No run went through since the last one was due.
		 */
		NO_RUN,
		/**
		 * There is a run of a day that has not come.
		 */
		FUTURE_RUN,
		/**
		 * This node's clock is a day or more ahead of the database's.
		 */
		CLOCK_AHEAD,
		/**
		 * The mail server refuses this node for reasons of ours; nothing is tried for a
		 * while.
		 */
		CHANNEL_PAUSED,
		/**
		 * Messages have been due for a while and do not go out.
		 */
		MAIL_WAITS,
		/**
		 * Of messages nobody knows for long whether they arrived.
		 */
		MAIL_UNKNOWN,
		/**
		 * The folder for mails takes nothing in.
		 */
		FOLDER_FULL,
		/**
		 * What was said is not what should have been.
		 */
		GAPS,
		/**
		 * The auditor could not look, or has not for long.
		 */
		NOT_AUDITED

	}

}
