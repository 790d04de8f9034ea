package vn.dondoc.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a rule file.
 *
 * @param number its number, from 1
 * @param text what it says
 * @param marked whether it belongs to the rule that is asked for
 */
record MarkedLine(int number, String text, boolean marked) {

	private static final Pattern END = Pattern.compile("(^|.*\\s)end\\s*(//.*)?");

	/**
	 * The lines of a text.
	 * @param text the text
	 * @param rule the line a rule begins on; 0 to mark none. It is marked as far as its
	 * {@code end}
	 */
	static List<MarkedLine> of(String text, int rule) {
		List<MarkedLine> lines = new ArrayList<>();
		boolean within = false;
		int number = 0;
		for (String line : text.lines().toList()) {
			number++;
			within = within || number == rule;
			lines.add(new MarkedLine(number, line, within));
			within = within && !END.matcher(line).matches();
		}
		return lines;
	}

}
