package vn.dondoc.text;

import java.text.MessageFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.AbstractMessageSource;

/**
 * The texts of a bundle as templates ask for them.
 */
final class BundleMessages extends AbstractMessageSource {

	private final Bundle bundle;

	BundleMessages(Bundle bundle) {
		this.bundle = bundle;
	}

	@Override
	protected @Nullable String getMessageInternal(@Nullable String code, @Nullable Object @Nullable [] arguments,
			@Nullable Locale locale) {
		Language language = Language.of((locale != null) ? locale : Locale.ROOT);
		return (code != null && this.bundle.has(language, code))
				? this.bundle.say(language, code, (arguments != null) ? arguments : new Object[0]) : null;
	}

	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		return null;
	}

}
