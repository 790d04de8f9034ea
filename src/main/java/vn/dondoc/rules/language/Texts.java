package vn.dondoc.rules.language;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which texts conditions may compare with. They reach generated code, so nothing may
 * stand in them that means something there: no quotation mark, no backslash, no comment,
 * no template.
 */
final class Texts {

	private static final List<String> MEANINGFUL = List.of("*/", "/*", "//", "${", "@{", "#{");

	private Texts() {
	}

	static @Nullable Message wrong(String text) {
		if (text.length() > Limits.VALUE) {
			return Message.of("text.long", Limits.VALUE);
		}
		for (String sign : MEANINGFUL) {
			if (text.contains(sign)) {
				return Message.of("text.meaningful", sign);
			}
		}
		return null;
	}

	/**
	 * Writes a text for the engine.
	 * @param text the text
	 * @return the text in quotation marks
	 */
	static String quoted(String text) {
		if (wrong(text) != null || text.indexOf('"') >= 0 || text.indexOf('\\') >= 0 || !Characters.printable(text)) {
			throw new IllegalArgumentException("A text that the check should have refused");
		}
		return '"' + text + '"';
	}

}
