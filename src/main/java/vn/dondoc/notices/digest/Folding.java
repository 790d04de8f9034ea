package vn.dondoc.notices.digest;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of a calendar at 75 octets, as RFC 5545 wants it. The library folds at
 * so many letters, and a Vietnamese letter has up to three octets.
 */
final class Folding {

	private static final int OCTETS = 75;

	private static final String LINE_END = "\r\n";

	private Folding() {
	}

	/**
	 * Folds anew, never within a letter.
	 * @param calendar lines that end in CR LF, folded or not
	 */
	static String octets(String calendar) {
		StringBuilder folded = new StringBuilder();
		String unfolded = calendar.replace(LINE_END + " ", "").replace(LINE_END + "\t", "");
		for (String line : unfolded.split(LINE_END, -1)) {
			if (!folded.isEmpty()) {
				folded.append(LINE_END);
			}
			fold(line, folded);
		}
		return folded.toString();
	}

	private static void fold(String line, StringBuilder to) {
		int octets = 0;
		for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
			String letter = Character.toString(line.codePointAt(at));
			int size = letter.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > OCTETS) {
				to.append(LINE_END).append(' ');
				octets = 1;
			}
			to.append(letter);
			octets += size;
		}
	}

}
