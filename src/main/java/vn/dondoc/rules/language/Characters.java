package vn.dondoc.rules.language;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * Which characters a rule file may hold. What cannot be seen, or makes text look other
 * than it is, may not stand in code that somebody approves by reading it.
 */
final class Characters {

	private Characters() {
	}

	static boolean printable(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	static boolean printable(String text) {
		return text.codePoints().allMatch(Characters::printable);
	}

	static String name(int character) {
		return "U+" + String.format(Locale.ROOT, "%04X", character);
	}

	static boolean wordStart(int character) {
		return Character.isLetter(character) || character == '_' || character == '$';
	}

	static boolean wordPart(int character) {
		return wordStart(character) || Character.isDigit(character)
				|| Character.getType(character) == Character.NON_SPACING_MARK
				|| Character.getType(character) == Character.COMBINING_SPACING_MARK;
	}

	static boolean digit(int character) {
		return character >= '0' && character <= '9';
	}

	/**
	 * Whether a word mixes Latin letters with those of other scripts, as a word does that
	 * only looks like another.
	 * @param word the word
	 * @return {@code true} if it does
	 */
	static boolean mixed(String word) {
		boolean latin = word.codePoints().anyMatch((letter) -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
		return latin && word.codePoints().anyMatch((letter) -> switch (UnicodeScript.of(letter)) {
			case LATIN, COMMON, INHERITED -> false;
			default -> true;
		});
	}

}
