package vn.dondoc.auditor;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.facts.Slot;
import vn.dondoc.text.Bundle;
import vn.dondoc.text.Language;

/**
 * Puts what the auditor found into words.
 */
final class GapTexts {

	private static final Pattern SLOT = Pattern.compile("[A-Z]+(?:\\((\\d)\\))? (D(?:0|[+-]\\d+))");

	private static final Pattern ROLE = Pattern.compile(", (HOLDER|FOCAL_POINT|LEADERSHIP)");

	private static final Bundle TEXTS = new Bundle("audit");

	private GapTexts() {
	}

	static String line(Difference what, Locale locale) {
		Language language = Language.of(locale);
		return TEXTS.say(language, what.gap().name(), language.day(what.on()), what.unit(), what.obligation(),
				detail(what.detail(), language), Objects.toString(what.message(), ""));
	}

	/**
	 * A point and who was to be told, without their codes.
	 */
	private static String detail(String codes, Language language) {
		String points = SLOT.matcher(codes).replaceAll((found) -> point(found.group(1), found.group(2), language));
		return ROLE.matcher(points).replaceAll((found) -> " (" + TEXTS.say(language, found.group(1)) + ")");
	}

	private static String point(@Nullable String level, String label, Language language) {
		int offset = Slot.parse(label).offset();
		String key = (offset > 0) ? "point.after" : ((offset < 0) ? "point.before" : "point.on");
		String point = TEXTS.say(language, key, Math.abs(offset));
		return (level == null) ? point : point + TEXTS.say(language, "level", level);
	}

	static String failed(Locale locale) {
		return TEXTS.say(Language.of(locale), "failed");
	}

}
