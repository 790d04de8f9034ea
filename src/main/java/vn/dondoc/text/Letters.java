package vn.dondoc.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Which characters may stand in what people write and approve by reading it. What cannot
 * be seen, or makes a word look like another, is refused where it stands; two ways of
 * writing the same are made one.
 */
public final class Letters {

	// As the small letter i without its dot, and Eth, which old fonts showed as Đ
	private static final String LATIN_ALIKE = "\u00D0\u0131\u0189\u0251\u0261\u01C0\u01C3";

	private static final Pattern SPACES = Pattern.compile("\\p{Zs}");

	private Letters() {
	}

	/**
	 * Whether a character cannot be seen, or does something else than to be seen:
	 * controls (tab and line ends, too), marks of direction, fillers, variation
	 * selectors, tags, and what has no meaning of its own. A blank can be seen by what
	 * stands around it.
	 * @param character the code point
	 * @return {@code true} if it may not stand in a text
	 */
	public static boolean hidden(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> blank(character);
		};
	}

	// What Unicode calls default-ignorable without saying so by its category, and what
	// has
	// a category of letters or signs and is drawn as nothing
	private static boolean blank(int character) {
		return switch (character) {
			case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x2D7F, 0x3164, 0xFFA0, 0xFFFC, 0x13441, 0x13442,
					0x16FE4, 0x1D159 ->
				true;
			default -> (character >= 0x180B && character <= 0x180F) || (character >= 0xFE00 && character <= 0xFE0F)
					|| (character >= 0xE0000 && character <= 0xE0FFF);
		};
	}

	/**
	 * The first character that cannot be seen.
	 * @param text any text
	 * @return its index, or -1 when there is none
	 */
	public static int firstHidden(String text) {
		return first(text, Letters::hidden);
	}

	/**
	 * What Unicode calls a character.
	 * @param character the code point
	 * @return for instance {@code U+200B ZERO WIDTH SPACE}
	 */
	public static String name(int character) {
		String name = Character.getName(character);
		String number = String.format(Locale.ROOT, "U+%04X", character);
		return (name != null) ? number + " " + name : number;
	}

	/**
	 * A name, code or other value as it is kept and compared: in normal form C, each kind
	 * of blank the ordinary one, without blanks around it.
	 * @param text any text
	 * @return the text in its one way of writing
	 */
	public static String normal(String text) {
		if (plain(text)) {
			return text.strip();
		}
		return Normalizer.normalize(SPACES.matcher(text).replaceAll(" "), Normalizer.Form.NFC).strip();
	}

	/**
	 * The first character that only looks like one of its word: of another script among
	 * Latin letters, or a wide, bold or otherwise styled form of a Latin letter or digit.
	 * A word goes from blank to blank, so that a code with hyphens is one.
	 * @param text any text
	 * @return its index, or -1 when there is none
	 */
	public static int firstAlike(String text) {
		if (plain(text)) {
			return -1;
		}
		int start = 0;
		for (int end = 0; end <= text.length(); end++) {
			if (end == text.length() || Character.isWhitespace(text.charAt(end))
					|| Character.isSpaceChar(text.charAt(end))) {
				int found = firstAlikeInWord(text.substring(start, end));
				if (found >= 0) {
					return start + found;
				}
				start = end + 1;
			}
		}
		return -1;
	}

	private static boolean plain(String text) {
		// Without a stream, since it is asked of each word of each file
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 0x80) {
				return false;
			}
		}
		return true;
	}

	private static int firstAlikeInWord(String word) {
		if (word.codePoints().anyMatch(Letters::latin)) {
			return first(word, (letter) -> !hidden(letter)
					&& (foreign(letter) || styled(letter) || LATIN_ALIKE.indexOf(letter) >= 0));
		}
		return first(word, (letter) -> !hidden(letter) && styled(letter));
	}

	private static boolean latin(int letter) {
		return UnicodeScript.of(letter) == UnicodeScript.LATIN;
	}

	private static boolean foreign(int letter) {
		return switch (UnicodeScript.of(letter)) {
			case LATIN, COMMON, INHERITED -> false;
			default -> true;
		};
	}

	// Not ² or ½, which nobody takes for something else
	private static boolean styled(int letter) {
		if (letter < 0x2100 || !Character.isLetterOrDigit(letter)) {
			return false;
		}
		String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
		return !Normalizer.isNormalized(Character.toString(letter), Normalizer.Form.NFKC)
				&& plain.codePoints().anyMatch((each) -> each < 0x80);
	}

	private static int first(String text, IntPredicate wanted) {
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			if (wanted.test(text.codePointAt(i))) {
				return i;
			}
		}
		return -1;
	}

}
