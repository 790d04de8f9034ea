package vn.dondoc.delivery.bounce;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeUtility;

/**
 * The fields of a delivery status as RFC 3464 lets them be written: in any case, folded,
 * with comments and encoded words, their groups apart by blank lines.
 *
 * @param fields the values as they are written, by lower-case name
 */
record StatusFields(Map<String, String> fields) {

	private static final int LONGEST = 1_000;

	private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/**
	 * Reads the groups of a text.
	 * @param text the text
	 * @param most how many at most
	 * @return the groups that have a field
	 */
	static List<StatusFields> groups(String text, int most) {
		List<StatusFields> groups = new ArrayList<>();
		Map<String, String> group = new LinkedHashMap<>();
		String last = null;
		for (String line : text.lines().toList()) {
			if (line.isBlank()) {
				add(groups, group);
				group = new LinkedHashMap<>();
				last = null;
			}
			else if (Character.isWhitespace(line.charAt(0))) {
				if (last != null) {
					group.computeIfPresent(last, (name, value) -> cut(value + " " + line.strip()));
				}
			}
			else if (line.indexOf(':') > 0) {
				last = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
				group.putIfAbsent(last, cut(line.substring(line.indexOf(':') + 1).strip()));
			}
			if (groups.size() >= most) {
				return groups;
			}
		}
		add(groups, group);
		return groups;
	}

	private static void add(List<StatusFields> groups, Map<String, String> group) {
		if (!group.isEmpty()) {
			groups.add(new StatusFields(group));
		}
	}

	/**
	 * A value without comments.
	 * @param name the field's name in small letters
	 * @return the value, empty when there is none
	 */
	String plain(String name) {
		String value = this.fields.getOrDefault(name, "");
		for (String before = ""; !before.equals(value);) {
			before = value;
			value = COMMENT.matcher(value).replaceAll(" ");
		}
		return SPACE.matcher(value).replaceAll(" ").strip();
	}

	/**
	 * What stands behind the type, as in {@code rfc822; a@example.org}, in words.
	 * @param name the field's name in small letters
	 * @return the value, empty when there is none
	 */
	String typed(String name) {
		String value = this.fields.getOrDefault(name, "");
		String words = SPACE.matcher(value.substring(value.indexOf(';') + 1)).replaceAll(" ").strip();
		try {
			return cut(MimeUtility.decodeText(words));
		}
		catch (UnsupportedEncodingException ex) {
			return words;
		}
	}

	private static String cut(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

}
