package vn.dondoc.monitoring;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

import vn.dondoc.calendar.WrittenDay;

/**
 * A reason why reminders do not go out, or may not have.
 *
 * @param kind what sort of reason
 * @param detail a figure or a word more, such as {@code 3 h}; may be empty
 */
public record Hindrance(Kind kind, String detail) {

	/**
	 * The reason in words.
	 * @param locale the reader's language; English or else Vietnamese
	 * @return one sentence
	 */
	public String text(Locale locale) {
		Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi");
		String pattern = ResourceBundle.getBundle("messages/monitoring", spoken).getString(this.kind.name());
		return new MessageFormat(pattern, spoken).format(new Object[] { shown(spoken) });
	}

	private String shown(Locale spoken) {
		boolean english = spoken.equals(Locale.ENGLISH);
		return switch (this.kind) {
			case NO_RUN -> lastRun(english);
			case MAIL_WAITS, MAIL_UNKNOWN ->
				english ? this.detail : this.detail.replace(" h", " giờ").replace(" min", " phút");
			default -> this.detail;
		};
	}

	private String lastRun(boolean english) {
		if (this.detail.isEmpty()) {
			return english ? "none yet" : "chưa có";
		}
		LocalDate day = LocalDate.parse(this.detail);
		return english ? day.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH))
				: "ngày " + WrittenDay.inFull(day);
	}

	/**
	 * The page on which to see more.
	 * @return its path
	 */
	public String page() {
		return switch (this.kind) {
			case DATABASE, READ_ONLY, NO_SCHEDULER, NO_RUN -> "/runs";
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
