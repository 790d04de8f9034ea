package vn.dondoc.auditor;

import java.util.Locale;
import java.util.Objects;

import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.text.Bundle;
import vn.dondoc.text.Language;

/**
 * Puts what the auditor found into words.
 */
final class GapTexts {

	private static final Bundle TEXTS = new Bundle("audit");

	private GapTexts() {
	}

	static String line(Difference what, Locale locale) {
		Language language = Language.of(locale);
		return TEXTS.say(language, what.gap().name(), language.day(what.on()), what.unit(), what.obligation(),
				what.detail(), Objects.toString(what.message(), ""));
	}

	static String failed(Locale locale) {
		return TEXTS.say(Language.of(locale), "failed");
	}

}
