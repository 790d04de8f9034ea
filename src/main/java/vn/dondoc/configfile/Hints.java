package vn.dondoc.configfile;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Helps an admin to see what was meant.
 */
final class Hints {

	private static final int MOST_SHOWN = 12;

	private static final int LONGEST_SHOWN = 60;

	private Hints() {
	}

	/**
	 * Says what would have been right: the nearest word if one is near, and the known
	 * ones.
	 */
	static String known(String given, Collection<String> known) {
		String nearest = Suggestion.of(given, known)
			.stream()
			.findFirst()
			.map((word) -> "; did you mean '" + word + "'?")
			.orElse("");
		String all = known.stream().sorted().limit(MOST_SHOWN).collect(Collectors.joining(", "));
		String more = (known.size() > MOST_SHOWN) ? " and " + (known.size() - MOST_SHOWN) + " more" : "";
		return nearest + (nearest.isEmpty() ? "; known: " : " Known: ") + (all.isEmpty() ? "none" : all) + more;
	}

	static String shortened(String text) {
		if (text.codePointCount(0, text.length()) <= LONGEST_SHOWN) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
	}

}
