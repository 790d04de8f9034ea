package vn.dondoc.rules.language;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How numbers are written.
 */
final class Numbers {

	private static final int LONGEST = 15;

	private Numbers() {
	}

	static @Nullable Message wrong(String text, String plain) {
		if (!text.equals(plain) || plain.indexOf('.') != plain.lastIndexOf('.')) {
			return Message.of("number.spelling", (text.length() > 40) ? text.substring(0, 40) + "…" : text);
		}
		if (text.length() > LONGEST) {
			return Message.of("number.long", LONGEST);
		}
		if (text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.') {
			return Message.of("number.zero", text, new BigDecimal(text).toPlainString());
		}
		return null;
	}

	static boolean whole(BigDecimal value) {
		return value.scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
	}

}
