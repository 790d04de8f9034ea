package vn.dondoc.rehearsal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import vn.dondoc.text.Bundle;
import vn.dondoc.text.Language;
import vn.dondoc.text.Reason;

/**
 * Something in the rules that looks like a mistake though it is lawful.
 *
 * @param file the file, relative to the rule folder
 * @param line the line, from 1
 * @param column the column, from 1
 * @param kind what sort of warning it is
 * @param about what the message names
 */
public record RuleWarning(String file, int line, int column, Kind kind,
		List<String> about) implements Comparable<RuleWarning> {

	private static final Bundle TEXTS = new Bundle("warnings");

	private static final Comparator<RuleWarning> BY_PLACE = Comparator.comparing(RuleWarning::file)
		.thenComparing(RuleWarning::line)
		.thenComparing(RuleWarning::column)
		.thenComparing(RuleWarning::kind)
		.thenComparing((warning) -> warning.about().toString());

	/**
	 * Takes a private copy.
	 */
	public RuleWarning {
		about = List.copyOf(about);
	}

	/**
	 * What looks wrong, in the reader's language.
	 * @param locale the language; Vietnamese or else English
	 * @return the message
	 */
	public String message(Locale locale) {
		return TEXTS.say(Language.of(locale, Language.ENGLISH), this.kind.key, this.about.toArray());
	}

	Reason reason() {
		return Reason.of(ReviewReason.RULE_WARNING, this.file, this.line, this.column,
				Reason.inBoth(message(Locale.ENGLISH), message(Locale.forLanguageTag("vi"))));
	}

	@Override
	public int compareTo(RuleWarning other) {
		return BY_PLACE.compare(this, other);
	}

	/**
	 * The warning as commands print it.
	 */
	@Override
	public String toString() {
		return this.file + ":" + this.line + ":" + this.column + ": warning: " + message(Locale.ENGLISH);
	}

	/**
	 * The sorts of warnings.
	 */
	public enum Kind {

		/** A condition names a kind that no unit is of. */
		UNKNOWN_KIND("unknown.kind"),
		/** A condition names a list that no unit stands on. */
		UNKNOWN_LIST("unknown.list"),
		/** A condition names a unit above that no unit has. */
		UNKNOWN_PARENT("unknown.parent"),
		/** A directive names a unit that there is not. */
		UNKNOWN_UNIT("unknown.unit"),
		/** Rules below a directive's folder belong to none. */
		NO_DIRECTIVE("no.directive"),
		/** A rule about units matches none of them. */
		MATCHES_NOBODY("matches.nobody"),
		/** Two rules make the same units owe the same obligation. */
		OWED_TWICE("owed.twice"),
		/** Between two rungs of the ladder no rule speaks. */
		LADDER_GAP("ladder.gap"),
		/** Two rules speak of the same slot. */
		LADDER_OVERLAP("ladder.overlap"),
		/** A file none of whose rules ever speaks. */
		UNUSED_FILE("unused.file"),
		/** A file that looks like a rule file and is not read. */
		UNREAD_FILE("unread.file");

		private final String key;

		Kind(String key) {
			this.key = key;
		}

	}

}
