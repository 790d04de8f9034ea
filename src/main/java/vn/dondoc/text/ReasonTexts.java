package vn.dondoc.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The texts of reasons in one language. A hole is {@code {0}}, or {@code {0,kind}} with
 * one of the kinds below; nothing else in a text has a meaning, so that texts may hold
 * apostrophes. An argument that is not of its kind is shown as it was kept.
 */
enum ReasonTexts {

	ENGLISH(Locale.ENGLISH, "d MMM yyyy"), VIETNAMESE(Locale.forLanguageTag("vi"), "dd/MM/yyyy");

	static final Pattern HOLE = Pattern.compile("\\{(\\d)(?:,(day|moment|length|hash|word|reason|reasons))?}");

	private final Locale locale;

	private final String day;

	ReasonTexts(Locale locale, String day) {
		this.locale = locale;
		this.day = day;
	}

	static ReasonTexts of(Locale locale) {
		return locale.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
	}

	String say(Reason reason) {
		ResourceBundle texts = bundle();
		if (!texts.containsKey(reason.code())) {
			return reason.code() + " " + reason.arguments();
		}
		return fill(texts.getString(reason.code()), reason.arguments());
	}

	String fill(String text, List<String> arguments) {
		return HOLE.matcher(text).replaceAll((hole) -> Matcher.quoteReplacement(argument(arguments, hole)));
	}

	ResourceBundle bundle() {
		return ResourceBundle.getBundle("messages/reasons", this.locale);
	}

	private String argument(List<String> arguments, MatchResult hole) {
		int at = Integer.parseInt(hole.group(1));
		String argument = (at < arguments.size()) ? arguments.get(at) : "";
		try {
			return words(argument, hole.group(2));
		}
		catch (DateTimeException ex) {
			return argument;
		}
	}

	private String words(String argument, @Nullable String kind) {
		if (kind == null) {
			return argument;
		}
		return switch (kind) {
			case "day" -> LocalDate.parse(argument).format(format(this.day));
			case "moment" -> OffsetDateTime.parse(argument).format(format(this.day + " HH:mm:ss"));
			case "length" -> length(Duration.parse(argument));
			case "hash" -> argument.substring(0, Math.min(10, argument.length()));
			case "word" -> text("word." + argument, argument);
			case "reasons" -> Arguments.several(argument).stream().map(this::nested).collect(Collectors.joining("; "));
			default -> nested(argument);
		};
	}

	private String nested(String argument) {
		@Nullable Reason inner = Arguments.nested(argument);
		return (inner != null) ? say(inner) : argument;
	}

	// In the greatest unit that leaves no rest
	private String length(Duration length) {
		if (length.toDaysPart() > 0 && length.toDays() * 86_400 == length.toSeconds()) {
			return count("day", length.toDays());
		}
		if (length.toHours() > 0 && length.toHours() * 3600 == length.toSeconds()) {
			return count("hour", length.toHours());
		}
		return (length.toSeconds() % 60 == 0) ? count("minute", length.toMinutes())
				: count("second", length.toSeconds());
	}

	private String count(String unit, long number) {
		String many = bundle().getString("length." + unit);
		return number + " " + ((number == 1) ? text("length." + unit + ".one", many) : many);
	}

	private String text(String key, String otherwise) {
		ResourceBundle texts = bundle();
		return texts.containsKey(key) ? texts.getString(key) : otherwise;
	}

	private DateTimeFormatter format(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, this.locale);
	}

}
