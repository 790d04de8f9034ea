package vn.dondoc.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the words that may have been meant: those that share most pairs of letters.
 */
final class Near {

	private static final int MOST = 5;

	private static final double ENOUGH = 0.3;

	private Near() {
	}

	static List<String> of(String given, Collection<String> known) {
		return known.stream()
			.filter((word) -> likeness(given, word) >= ENOUGH)
			.sorted(Comparator.comparingDouble((String word) -> -likeness(given, word))
				.thenComparing(Comparator.naturalOrder()))
			.limit(MOST)
			.toList();
	}

	private static double likeness(String one, String other) {
		Set<String> shared = pairs(one);
		Set<String> others = pairs(other);
		int both = shared.size() + others.size();
		shared.retainAll(others);
		return 2.0 * shared.size() / both;
	}

	private static Set<String> pairs(String word) {
		String bounded = " " + word.strip().toLowerCase(Locale.ROOT) + " ";
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i < bounded.length() - 1; i++) {
			pairs.add(bounded.substring(i, i + 2));
		}
		return pairs;
	}

}
