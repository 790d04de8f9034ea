package vn.dondoc.text;

import java.text.ChoiceFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * The texts of pages, mails, commands or reasons in both languages, and the one way in
 * which arguments get into them. A hole is {@code {0}}, where a number is grouped, what
 * is {@link Worded} is put into the same language and all else is shown as it is; or it
 * names a kind: {@code {0,choice,1#1 day|1<{0} days}}, {@code {0,number,#}} for a number
 * that is not grouped, and for what is kept as text {@code day}, {@code moment},
 * {@code length}, {@code ruleset} (its number, else the first ten digits of its hash),
 * {@code word} and {@code reason}. Nothing else has a meaning: apostrophes and other
 * braces stand for themselves.
 *
 * @param name the name of its two files in {@code messages}
 */
public record Bundle(String name) {

	static final Bundle REASONS = new Bundle("reasons");

	static final Pattern HOLE = Pattern.compile("\\{(\\d)(?:,([a-z]+)(?:,((?:[^{}]|\\{\\d})*))?)?}");

	/**
	 * A text.
	 * @param language the reader's language
	 * @param key its key
	 * @param arguments what to put into it
	 * @return the words
	 * @throws java.util.MissingResourceException if there is no such text
	 */
	public String say(Language language, String key, @Nullable Object... arguments) {
		return fill(language, texts(language).getString(key), arguments);
	}

	/**
	 * Whether there is a text.
	 * @param language the reader's language
	 * @param key its key
	 * @return {@code true} if there is
	 */
	public boolean has(Language language, String key) {
		return texts(language).containsKey(key);
	}

	/**
	 * The texts for what asks Spring for its texts.
	 * @return the source; it knows these texts alone
	 */
	public MessageSource messages() {
		return new BundleMessages(this);
	}

	ResourceBundle texts(Language language) {
		return ResourceBundle.getBundle("messages/" + this.name, language.locale());
	}

	// Without arguments a text keeps its holes: scripts fill those of the editor
	String fill(Language language, String text, @Nullable Object... arguments) {
		if (arguments.length == 0) {
			return text;
		}
		return HOLE.matcher(text).replaceAll((hole) -> Matcher.quoteReplacement(filled(language, hole, arguments)));
	}

	private String filled(Language language, MatchResult hole, @Nullable Object... arguments) {
		int at = Integer.parseInt(hole.group(1));
		Object argument = (at < arguments.length && arguments[at] != null) ? arguments[at] : "";
		try {
			return kind(language, hole.group(2), hole.group(3), argument, arguments);
		}
		catch (DateTimeException ex) {
			return argument.toString(); // kept in another form, but not lost
		}
	}

	private String kind(Language language, @Nullable String kind, String style, Object argument,
			@Nullable Object... arguments) {
		if (kind == null) {
			return plain(language, argument);
		}
		return switch (kind) {
			case "number" -> "#".equals(style) ? argument.toString() : plain(language, argument);
			case "choice" ->
				fill(language, new ChoiceFormat(style).format(((Number) argument).doubleValue()), arguments);
			case "day" -> language.day(LocalDate.parse(argument.toString()));
			case "moment" -> language.exactMoment(OffsetDateTime.parse(argument.toString()));
			case "length" -> length(language, Duration.parse(argument.toString()));
			case "ruleset" -> ruleSet(language, argument.toString());
			case "word" -> REASONS.has(language, "word." + argument) ? REASONS.say(language, "word." + argument)
					: argument.toString();
			case "reason" -> reason(language, argument.toString());
			case "reasons" -> Arguments.several(argument.toString())
				.stream()
				.map((kept) -> reason(language, kept))
				.collect(Collectors.joining("; "));
			default -> throw new IllegalArgumentException("No text can hold a " + kind);
		};
	}

	private static String plain(Language language, Object argument) {
		if (argument instanceof Worded worded) {
			return worded.in(language.locale());
		}
		return (argument instanceof Number number) ? language.number(number) : argument.toString();
	}

	private static String ruleSet(Language language, String kept) {
		return kept.matches("[0-9]{1,18}") ? REASONS.say(language, "ruleset.number", kept)
				: kept.substring(0, Math.min(10, kept.length()));
	}

	/**
	 * In the greatest unit that leaves no rest.
	 */
	private static String length(Language language, Duration length) {
		for (ChronoUnit unit : List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES)) {
			long seconds = unit.getDuration().toSeconds();
			boolean fits = length.toSeconds() >= seconds || unit == ChronoUnit.MINUTES;
			if (fits && length.toSeconds() % seconds == 0) {
				return REASONS.say(language, "length." + unit, length.toSeconds() / seconds);
			}
		}
		return REASONS.say(language, "length." + ChronoUnit.SECONDS, length.toSeconds());
	}

	private static String reason(Language language, String kept) {
		@Nullable Reason inner = Arguments.nested(kept);
		return (inner != null) ? inner.in(language.locale()) : kept;
	}

}
