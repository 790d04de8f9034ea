package vn.dondoc.rules.language;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

import vn.dondoc.configfile.Suggestion;
import vn.dondoc.text.Bundle;
import vn.dondoc.text.Language;
import vn.dondoc.text.Worded;

/**
 * Something said in both languages.
 *
 * @param english in English
 * @param vietnamese in Vietnamese
 */
public record Message(String english, String vietnamese) implements Worded {

	/**
	 * Nothing.
	 */
	public static final Message NONE = new Message("", "");

	private static final Bundle TEXTS = new Bundle("rules");

	/**
	 * Makes a message from the bundles.
	 * @param key its key in both of them
	 * @param arguments what stands for {@code {0}}, {@code {1}} and so on; a message as
	 * an argument is said in the language of the whole, a number as rule files write it
	 * @return the message
	 */
	public static Message of(String key, Object... arguments) {
		Object[] plain = Stream.of(arguments)
			.map((argument) -> (argument instanceof Worded) ? argument : String.valueOf(argument))
			.toArray();
		return new Message(TEXTS.say(Language.ENGLISH, key, plain), TEXTS.say(Language.VIETNAMESE, key, plain));
	}

	/**
	 * Asks whether a known word was meant.
	 * @param word the word written
	 * @param known the known words
	 * @return the question, with what goes before it; nothing if no word is near
	 */
	static Message near(String word, Collection<String> known) {
		return Suggestion.of(word, known).stream().findFirst().map((meant) -> of("near", meant)).orElse(NONE);
	}

	/**
	 * The message in the reader's language.
	 * @param locale Vietnamese or else English
	 * @return the text
	 */
	@Override
	public String in(Locale locale) {
		return (Language.of(locale, Language.ENGLISH) == Language.ENGLISH) ? this.english : this.vietnamese;
	}

}
