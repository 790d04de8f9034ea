package vn.dondoc.rules.language;

import vn.dondoc.text.Letters;

/**
 * Which characters make the words of a rule file.
 */
final class Characters {

	private Characters() {
	}

	static boolean printable(String text) {
		return Letters.firstHidden(text) < 0;
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

}
