package vn.dondoc.configfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the known words that may have been meant by an unknown one.
 */
public final class Suggestion {

	private static final int MOST = 5;

	private static final int LONGEST = 60;

	private static final int SHORTEST_PART = 3;

	private Suggestion() {
	}

	/**
	 * Finds the words that are near: those a few letters away, and those that were begun
	 * or that hold what was written. Capitals count as small letters.
	 * @param given the unknown word
	 * @param known the known words
	 * @return at most five of them, the nearest first; empty if none is near
	 */
	public static List<String> of(String given, Collection<String> known) {
		String wanted = given.strip().toLowerCase(Locale.ROOT);
		if (wanted.length() > LONGEST) {
			return List.of();
		}
		return known.stream()
			.filter((word) -> distance(wanted, word) >= 0)
			.sorted(Comparator.comparingInt((String word) -> distance(wanted, word))
				.thenComparing(Comparator.naturalOrder()))
			.limit(MOST)
			.toList();
	}

	// -1 for a word that is not near
	private static int distance(String wanted, String known) {
		String word = known.toLowerCase(Locale.ROOT);
		int few = Math.min(1 + wanted.length() / 4, wanted.length() / 2);
		int letters = new LevenshteinDistance(few).apply(wanted, word);
		boolean part = wanted.length() >= SHORTEST_PART && word.contains(wanted);
		return (letters < 0 && part) ? word.length() - wanted.length() : letters;
	}

}
