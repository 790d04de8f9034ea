package vn.dondoc.notices;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What admins are told, in words: once in Vietnamese, then in English. Both alternatives
 * of the mail are laid out from it.
 *
 * @param subject the subject
 * @param well whether all is well again
 * @param link where to read more
 * @param parts the same, once a language
 */
record TroublePage(String subject, boolean well, String link, List<Part> parts) {

	/**
	 * What is said in one language.
	 *
	 * @param language the language tag
	 * @param greeting whom it greets
	 * @param lead the one thing to know
	 * @param rows what is wrong; empty when all is well
	 * @param more how much more there is; {@code null} when all is listed
	 * @param kept what was kept
	 * @param todo what to do; {@code null} when all is well
	 * @param open what the link is called
	 * @param why why the mail came
	 * @param labels what stands before a text, by what it is of
	 */
	record Part(String language, String greeting, String lead, List<Row> rows, @Nullable String more, List<String> kept,
			@Nullable String todo, String open, String why, Map<String, String> labels) {
	}

	/**
	 * Something that is wrong.
	 *
	 * @param what what sort of thing
	 * @param place file and line; {@code null} when it is no file's fault
	 * @param rule the rule; {@code null} when it is not known
	 * @param message what happened
	 */
	record Row(String what, @Nullable String place, @Nullable String rule, String message) {
	}

}
