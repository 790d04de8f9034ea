package vn.dondoc.notification.digest;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.digest.DigestItem.Lateness;

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
 * @param unitsTitle the heading over the figures of each unit
 * @param units the figures of each unit; empty when it speaks of one unit
 * @param rows the duties
 * @param footers what else there is to say, each with its heading
 */
record DigestPage(String language, String subject, String title, String greeting, String action, Lateness lead,
		@Nullable String unitsTitle, List<UnitLine> units, List<Row> rows, List<Footer> footers) {

	/**
	 * The figures of a unit.
	 *
	 * @param name the unit
	 * @param figures how many of its duties stand how
	 */
	record UnitLine(String name, String figures) {
	}

	/**
	 * A duty.
	 *
	 * @param lateness how it stands
	 * @param unit the unit that owes it; {@code null} when that is the reader's
	 * @param title what is to be done
	 * @param clause the clause
	 * @param quote the phrase of the text, in Vietnamese; {@code null} when there is none
	 * @param target the percentages, for a target
	 * @param due the due date
	 * @param moved what moved it
	 * @param status how many days late or left
	 * @param said how often it was said
	 * @param escalated to what level it was escalated
	 * @param slots the slots that are said
	 * @param note whom the reader stands in for
	 * @param link where to read more
	 */
	record Row(Lateness lateness, @Nullable String unit, String title, String clause, @Nullable String quote,
			@Nullable String target, String due, @Nullable String moved, String status, String said,
			@Nullable String escalated, String slots, @Nullable String note, String link) {
	}

	/**
	 * A closing paragraph.
	 *
	 * @param title its heading
	 * @param lines its sentences
	 */
	record Footer(String title, List<String> lines) {
	}

}
