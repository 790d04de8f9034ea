package vn.dondoc.auditor;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

import vn.dondoc.auditor.AuditFinding.Difference;

/**
 * Puts what the auditor found into words.
 */
final class GapTexts {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private GapTexts() {
	}

	static String line(Difference what, Locale locale) {
		Locale spoken = spoken(locale);
		DateTimeFormatter day = spoken.equals(Locale.ENGLISH) ? DateTimeFormatter.ofPattern("d MMM yyyy", spoken)
				: DateTimeFormatter.ofPattern("dd/MM/yyyy", spoken);
		Object[] words = { day.format(what.on()), Objects.toString(what.unit(), ""),
				Objects.toString(what.obligation(), ""), what.detail(), Objects.toString(what.message(), "") };
		return new MessageFormat(bundle(spoken).getString(what.gap().name()), spoken).format(words);
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
