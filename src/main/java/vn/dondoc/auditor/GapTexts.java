package vn.dondoc.auditor;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.calendar.WrittenDay;
import vn.dondoc.facts.Slot;

/**
 * Puts what the auditor found into words.
 */
final class GapTexts {

	private static final Pattern SLOT = Pattern.compile("[A-Z]+(?:\\((\\d)\\))? (D(?:0|[+-]\\d+))");

	private static final Pattern ROLE = Pattern.compile(", (HOLDER|FOCAL_POINT|LEADERSHIP)");

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private GapTexts() {
	}

	static String line(Difference what, Locale locale) {
		Locale spoken = spoken(locale);
		Object[] words = { day(what.on(), spoken), Objects.toString(what.unit(), ""),
				Objects.toString(what.obligation(), ""), detail(what.detail(), spoken),
				Objects.toString(what.message(), "") };
		return new MessageFormat(bundle(spoken).getString(what.gap().name()), spoken).format(words);
	}

	private static String day(LocalDate day, Locale spoken) {
		return spoken.equals(Locale.ENGLISH) ? day.format(DateTimeFormatter.ofPattern("d MMM yyyy", spoken))
				: WrittenDay.inFull(day);
	}

	/**
	 * A point and who was to be told, without their codes.
	 */
	private static String detail(String codes, Locale spoken) {
		String points = SLOT.matcher(codes).replaceAll((found) -> point(found.group(1), found.group(2), spoken));
		return ROLE.matcher(points).replaceAll((found) -> " (" + bundle(spoken).getString(found.group(1)) + ")");
	}

	private static String point(@Nullable String level, String label, Locale spoken) {
		int offset = Slot.parse(label).offset();
		String key = (offset > 0) ? "point.after" : ((offset < 0) ? "point.before" : "point.on");
		String point = new MessageFormat(bundle(spoken).getString(key), spoken)
			.format(new Object[] { Math.abs(offset) });
		return (level == null) ? point
				: point + new MessageFormat(bundle(spoken).getString("level"), spoken).format(new Object[] { level });
	}

	static String failed(Locale locale) {
		return bundle(spoken(locale)).getString("failed");
	}

	private static Locale spoken(Locale locale) {
		return locale.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
	}

	private static ResourceBundle bundle(Locale spoken) {
		return ResourceBundle.getBundle("messages/audit", spoken);
	}

}
