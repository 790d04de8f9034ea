package vn.dondoc.notices.digest;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.notices.digest.DigestItem.Lateness;

/**
 * A digest in words. Both alternatives of the mail are laid out from it, so both say the
 * same. A text that does not apply is {@code null}.
 *
 * @param language the language tag
 * @param subject the subject
 * @param title what kind of mail it is, and of which day
 * @param greeting whom it greets
 * @param action the one thing to do
 * @param lead how the worst of it stands
 * @param compact whether its rows are laid out to take little room
 * @param parts what is said, once for each role of the reader
 * @param footers what else there is to say, each with its heading
 */
record DigestPage(String language, String subject, String title, String greeting, String action, Lateness lead,
		boolean compact, List<Part> parts, List<Footer> footers) {

	/**
	 * What is said to the reader in one role.
	 *
	 * @param title its heading; {@code null} when it is the only part
	 * @param tables figures
	 * @param listTitle the heading over the duties
	 * @param groups the duties
	 * @param rest figures of what is not listed
	 * @param more how many duties are not listed, and where they are
	 */
	record Part(@Nullable String title, List<Table> tables, @Nullable String listTitle, List<Group> groups,
			List<Table> rest, @Nullable Line more) {
	}

	/**
	 * Figures.
	 *
	 * @param title its heading
	 * @param column what is counted by
	 * @param lines the figures
	 */
	record Table(String title, String column, List<Line> lines) {
	}

	/**
	 * A figure.
	 *
	 * @param name of what
	 * @param figures how many
	 * @param link where they are listed
	 */
	record Line(String name, String figures, @Nullable String link) {
	}

	/**
	 * Duties that belong together.
	 *
	 * @param name the unit that owes them; {@code null} when each row names its own
	 * @param rows the duties
	 */
	record Group(@Nullable String name, List<Row> rows) {
	}

	/**
	 * A duty.
	 *
	 * @param number its place in the mail, from 1
	 * @param lateness how it stands
	 * @param unit the unit that owes it; {@code null} when that is the reader's or the
	 * group's
	 * @param title what is to be done
	 * @param clause the clause
	 * @param quote the phrase of the text, in Vietnamese; {@code null} when there is none
	 * @param target the percentages, for a target
	 * @param due the due date
	 * @param moved what moved it
	 * @param status how many days late or left
	 * @param times which reminder or urging this is
	 * @param escalated to what level it was escalated
	 * @param note whom the reader stands in for
	 * @param link where to read more
	 */
	record Row(int number, Lateness lateness, @Nullable String unit, String title, String clause,
			@Nullable String quote, @Nullable String target, String due, @Nullable String moved, String status,
			String times, @Nullable String escalated, @Nullable String note, String link) {
	}

	/**
	 * A closing paragraph.
	 *
	 * @param title its heading; {@code null} for the closing words
	 * @param lines its sentences
	 */
	record Footer(@Nullable String title, List<String> lines) {
	}

}
