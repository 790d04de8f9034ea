package vn.dondoc.rules.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The bundle of one language. Not MessageFormat: messages quote words in apostrophes, and
 * what they quote may hold braces.
 */
enum Phrases {

	ENGLISH("en"), VIETNAMESE("vi");

	private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

	@SuppressWarnings("ImmutableEnumChecker") // filled here and never changed
	private final Properties texts = new Properties();

	Phrases(String language) {
		try (InputStream in = Phrases.class.getResourceAsStream("/messages/rules_" + language + ".properties")) {
			if (in == null) {
				throw new IllegalStateException("No bundle for " + language);
			}
			this.texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String say(String key, Object... arguments) {
		@Nullable String text = this.texts.getProperty(key);
		if (text == null) {
			throw new IllegalArgumentException("No text for " + key);
		}
		return HOLE.matcher(text)
			.replaceAll((hole) -> Matcher.quoteReplacement(argument(arguments, Integer.parseInt(hole.group(1)))));
	}

	private String argument(Object[] arguments, int number) {
		Object argument = arguments[number];
		if (argument instanceof Message message) {
			return (this == ENGLISH) ? message.english() : message.vietnamese();
		}
		return String.valueOf(argument);
	}

}
