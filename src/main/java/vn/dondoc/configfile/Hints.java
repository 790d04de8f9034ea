package vn.dondoc.configfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
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
		String nearest = nearest(given, known).map((word) -> "; did you mean '" + word + "'?").orElse("");
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

	private static Optional<String> nearest(String given, Collection<String> known) {
		String wanted = given.toLowerCase(Locale.ROOT);
		if (wanted.length() > LONGEST_SHOWN) {
			return Optional.empty();
		}
		int tolerance = Math.min(1 + wanted.length() / 4, wanted.length() / 2);
		return known.stream()
			.filter((word) -> Math.abs(word.length() - wanted.length()) <= tolerance)
			.filter((word) -> distance(wanted, word.toLowerCase(Locale.ROOT)) <= tolerance)
			.min(Comparator.<String>comparingInt((word) -> distance(wanted, word.toLowerCase(Locale.ROOT)))
				.thenComparing(Comparator.naturalOrder()));
	}

	/**
	 * How many letters must be added, dropped or changed (Levenshtein).
	 */
	private static int distance(String from, String to) {
		int[] row = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int changed = diagonal + ((from.charAt(i - 1) == to.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[to.length()];
	}

}
