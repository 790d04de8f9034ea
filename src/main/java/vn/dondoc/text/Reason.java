package vn.dondoc.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Why something is so, or what became of it: a code and its arguments, kept in two
 * columns and put into words where somebody reads it. Nothing is ever read back out of
 * the words. An entity holds one as
 * {@code @Embedded @EmbeddedColumnNaming("closed_%s") Reason}.
 *
 * @param code the name of a {@link ReasonCode}
 * @param arguments what to put into its text: days and times as in ISO 8601, names,
 * messages of others as they came, reasons within it in their kept form
 */
@Embeddable
public record Reason(@Column(name = "code") String code,
		@Convert(converter = Arguments.class) @Column(name = "args") List<String> arguments) implements Worded {

	public Reason {
		arguments = List.copyOf(arguments);
	}

	/**
	 * A reason.
	 * @param code what it is
	 * @param arguments as many as the code takes; a reason among them, or a list of
	 * reasons, is put into words with the reader's language too
	 * @return the reason
	 * @throws IllegalArgumentException if the code takes another number of arguments
	 */
	public static Reason of(ReasonCode code, Object... arguments) {
		if (arguments.length != code.arguments()) {
			throw new IllegalArgumentException(
					code.name() + " takes " + code.arguments() + " arguments, not " + arguments.length);
		}
		return new Reason(code.name(), Stream.of(arguments).map(Reason::text).toList());
	}

	/**
	 * The words of somebody else, such as of an exception or a mail server.
	 * @param words the words; {@code null} when none were given
	 * @return the reason
	 */
	public static Reason given(@Nullable String words) {
		return of(GivenReason.AS_GIVEN, (words != null) ? words : "-");
	}

	/**
	 * What is known in words only.
	 * @param english the English words
	 * @param vietnamese the Vietnamese words
	 * @return the reason
	 */
	public static Reason inBoth(String english, String vietnamese) {
		return of(GivenReason.IN_BOTH_LANGUAGES, english, vietnamese);
	}

	/**
	 * A reason among the arguments.
	 * @param number which argument, from 0
	 * @return the reason; the argument as it is, when it is not one
	 */
	public Reason inner(int number) {
		@Nullable Reason inner = Arguments.nested(this.arguments.get(number));
		return (inner != null) ? inner : given(this.arguments.get(number));
	}

	/**
	 * Reads what {@link #code()} and {@link #kept()} gave.
	 * @param code the first column
	 * @param kept the second column
	 * @return the reason; {@code null} if there is no code
	 */
	public static @Nullable Reason read(@Nullable String code, @Nullable String kept) {
		return (code == null) ? null : new Reason(code, Arguments.read(kept));
	}

	/**
	 * The arguments as one column holds them.
	 * @return a JSON array of strings
	 */
	public String kept() {
		return Arguments.write(this.arguments);
	}

	/**
	 * Whether this is the reason.
	 * @param other the code asked about
	 * @return {@code true} if it has this code
	 */
	public boolean is(ReasonCode other) {
		return this.code.equals(other.name());
	}

	/**
	 * The words for a reader.
	 * @param locale the reader's language; what is not English is Vietnamese
	 * @return the words; the code and its arguments if it has no text, so that nothing
	 * that was kept stays unread
	 */
	@Override
	public String in(Locale locale) {
		Language language = Language.of(locale);
		return Bundle.REASONS.has(language, this.code)
				? Bundle.REASONS.say(language, this.code, this.arguments.toArray()) : this.code + " " + this.arguments;
	}

	/**
	 * The words for logs and the console.
	 * @return in English
	 */
	@Override
	public String toString() {
		return in(Locale.ENGLISH);
	}

	private static String text(Object argument) {
		if (argument instanceof List<?> several) {
			return Arguments.write(several.stream().map(Reason::text).toList());
		}
		return (argument instanceof Reason reason) ? Arguments.nest(reason) : argument.toString();
	}

}
