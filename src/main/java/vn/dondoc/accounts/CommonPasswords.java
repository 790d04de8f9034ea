package vn.dondoc.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Passwords that are guessed first: those made of words that many choose, of rows of the
 * keyboard or the alphabet, and of few or no letters, whatever digits and signs stand
 * around. Regards neither capitals nor accents.
 */
final class CommonPasswords {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

	private static final int FEW = 4;

	private static final int ROW = 3;

	private static final List<String> WORDS = words();

	private CommonPasswords() {
	}

	static boolean contains(String password) {
		String plain = plain(password);
		if (plain.codePoints().distinct().count() <= FEW) {
			return true;
		}
		String letters = NO_LETTERS.matcher(plain).replaceAll("");
		String own = withoutRows(withoutWords(letters));
		return own.length() < FEW && (letters.isEmpty() || own.length() < letters.length());
	}

	private static String withoutWords(String letters) {
		String left = letters;
		for (String word : WORDS) {
			left = left.replace(word, " ");
		}
		return left.replace(" ", "");
	}

	private static String withoutRows(String letters) {
		StringBuilder own = new StringBuilder();
		int start = 0;
		for (int i = 1; i <= letters.length(); i++) {
			if (i == letters.length() || letters.charAt(i) != letters.charAt(i - 1) + 1) {
				if (i - start < ROW) {
					own.append(letters, start, i);
				}
				start = i;
			}
		}
		return own.toString();
	}

	private static String plain(String text) {
		String small = Normalizer.normalize(text, Form.NFKD).toLowerCase(Locale.ROOT).replace('đ', 'd');
		return MARKS.matcher(small).replaceAll("");
	}

	/**
	 * The longest first, so that none is torn by a shorter one.
	 */
	private static List<String> words() {
		try (InputStream list = CommonPasswords.class.getResourceAsStream("/accounts/common-passwords.txt")) {
			String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
			return text.lines()
				.filter((line) -> !line.startsWith("#"))
				.map(String::strip)
				.filter((word) -> !word.isEmpty())
				.sorted(Comparator.comparingInt(String::length).reversed())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
