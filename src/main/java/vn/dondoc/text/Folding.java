package vn.dondoc.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts as they are sought and sorted: whoever types without marks finds what has them,
 * and the other way round.
 */
public final class Folding {

	/**
	 * Before what stands for itself in a pattern.
	 */
	public static final char ESCAPE = '!';

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private Folding() {
	}

	/**
	 * A text without letter case, accents and the stroke of đ, however it was composed.
	 * @param text any text
	 * @return small letters without marks; each kind of blank is the ordinary one
	 */
	public static String fold(String text) {
		String decomposed = Normalizer.normalize(Letters.normal(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
		return Normalizer.normalize(MARKS.matcher(decomposed).replaceAll("").replace('\u0111', 'd'),
				Normalizer.Form.NFC);
	}

	/**
	 * Several texts as one in which each is sought by itself.
	 * @param texts any texts
	 * @return the folded texts, a line each
	 */
	public static String fold(Stream<String> texts) {
		return texts.map(Folding::fold).collect(Collectors.joining("\n"));
	}

	/**
	 * What a folded column of a database is like when it holds a text.
	 * @param text what is sought
	 * @return a pattern for {@code like … escape} {@link #ESCAPE}
	 */
	public static String within(String text) {
		return "%" + fold(text).replaceAll("[!%_]", "!$0") + "%";
	}

}
