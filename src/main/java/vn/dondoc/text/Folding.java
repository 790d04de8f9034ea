package vn.dondoc.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as they are sought and sorted: whoever types without marks finds what has them,
 * and the other way round.
 */
public final class Folding {

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
		return MARKS.matcher(decomposed).replaceAll("").replace('\u0111', 'd');
	}

}
