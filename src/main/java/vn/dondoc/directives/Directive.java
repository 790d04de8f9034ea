package vn.dondoc.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.dondoc.configfile.PlacedText;
import vn.dondoc.registry.Oversight;
import vn.dondoc.text.Language;

/**
 * A document that imposes obligations, as its {@code directive.yml} describes it. Texts
 * that the file does not give are empty.
 *
 * @param file its {@code directive.yml}, relative to the rule folder; the rule files
 * beside that are the directive's
 * @param code its code, unique in a release
 * @param number the number that it was issued under
 * @param title its title in Vietnamese, or in its own language
 * @param titleEn its title in English
 * @param issuedOn the day it was issued; {@code null} when not given
 * @param issuer who issued it
 * @param focalPoint the units that follow it up; empty for those whose contacts have that
 * role
 * @param leadership the units above that are told when urging does not help; empty for
 * those whose contacts have that role
 * @param text the file with its own words, relative to the rule folder
 * @param until the last day on which it is in force; {@code null} without end
 */
public record Directive(String file, String code, String number, String title, String titleEn,
		@Nullable LocalDate issuedOn, String issuer, List<PlacedText> focalPoint, List<PlacedText> leadership,
		String text, @Nullable LocalDate until) {

	/**
	 * Takes private copies.
	 */
	public Directive {
		focalPoint = List.copyOf(focalPoint);
		leadership = List.copyOf(leadership);
	}

	/**
	 * The folder whose rule files are its own.
	 * @return the folder, relative to the rule folder; empty for the rule folder itself
	 */
	public String folder() {
		return Directives.folder(this.file);
	}

	/**
	 * Whether it is in force no more.
	 * @param on a day
	 * @return {@code true} after its last day
	 */
	public boolean endedBy(LocalDate on) {
		return this.until != null && on.isAfter(this.until);
	}

	/**
	 * What people call it: its number, else its code.
	 * @return the name
	 */
	public String name() {
		return this.number.isEmpty() ? this.code : this.number;
	}

	/**
	 * Its title for a reader.
	 * @param locale the reader's language
	 * @return the title in that language where it has one; else the other; may be empty
	 */
	public String title(Locale locale) {
		boolean english = Language.of(locale, Language.ENGLISH) == Language.ENGLISH;
		return ((english && !this.titleEn.isEmpty()) || this.title.isEmpty()) ? this.titleEn : this.title;
	}

	/**
	 * Which units watch over it.
	 * @return the units by role
	 */
	public Oversight oversight() {
		return new Oversight(codes(this.focalPoint), codes(this.leadership));
	}

	private static List<String> codes(List<PlacedText> units) {
		return units.stream().map(PlacedText::text).distinct().toList();
	}

}
