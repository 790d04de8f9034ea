package vn.dondoc.rules.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * Finds what somebody may have meant.
 */
final class Near {

	private static final int LONGEST = 60;

	private Near() {
	}

	/**
	 * Asks whether a known word was meant.
	 * @param word the word written
	 * @param known the known words
	 * @return the question, with what goes before it; nothing if no word is near
	 */
	static Message hint(String word, Collection<String> known) {
		if (word.length() > LONGEST) {
			return Message.NONE;
		}
		return known.stream()
			.filter((candidate) -> near(word, candidate))
			.min(Comparator.comparingInt((candidate) -> distance(word, candidate)))
			.map((candidate) -> Message.of("near", candidate))
			.orElse(Message.NONE);
	}

	private static boolean near(String word, String candidate) {
		return distance(word, candidate) <= Math.max(1, candidate.length() / 3);
	}

	private static int distance(String one, String other) {
		String left = one.toLowerCase(Locale.ROOT);
		String right = other.toLowerCase(Locale.ROOT);
		int[] row = new int[right.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int above = row[j];
				int change = (left.charAt(i - 1) == right.charAt(j - 1)) ? diagonal : diagonal + 1;
				row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
				diagonal = above;
			}
		}
		return row[right.length()];
	}

}
