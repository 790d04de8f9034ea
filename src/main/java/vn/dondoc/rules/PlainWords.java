package vn.dondoc.rules;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dondoc.facts.Alerts;
import vn.dondoc.facts.Duties;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.OrgUnit;

/**
 * Says in plain words what the engine's parser and compiler say in theirs. What is not
 * known is passed on as it is.
 */
final class PlainWords {

	private static final Map<Pattern, Function<MatchResult, String>> COMPILER = new LinkedHashMap<>();

	private static final Map<String, String> SYNTAX = Map.of("then",
			"'then' comes too early; is a ')' missing in the line before?", "end",
			"'end' comes too early; is 'then' missing before it, or a ')'?", "<eof>",
			"the file ends too early; is 'end', a ')' or a '\"' missing?", "=",
			"a comparison is written '==', not '='");

	static {
		say("part of expression: .*?([\\p{L}_$][\\w.]*)",
				(found) -> "unknown property '" + found.group(1) + "'; " + properties());
		say("Analyse Expression (.+?):?$",
				(found) -> "the condition " + found.group(1) + " cannot be understood; " + properties());
		say("Unable to find class: (\\S+)",
				(found) -> "unknown type '" + found.group(1) + "'; expected OrgUnit or Duty, and at the top "
						+ "'import vn.dondoc.facts.OrgUnit' or 'import vn.dondoc.facts.Duty'");
		say("Unable to find class '([^']+)'", (found) -> "unknown type '" + found.group(1)
				+ "'; expected vn.dondoc.facts.Duties or vn.dondoc.facts.Alerts");
		say("Only a type can be imported\\. (\\S+) |import (\\S+) cannot be resolved",
				(found) -> "unknown import '" + ((found.group(1) != null) ? found.group(1) : found.group(2))
						+ "'; expected vn.dondoc.facts.OrgUnit or vn.dondoc.facts.Duty");
		say("The method (\\w+)\\(.* is undefined for the type ([\\w.]+)",
				(found) -> "unknown word '" + found.group(1) + "'; expected " + words(found.group(2)));
		say("The method (\\w+)(\\(.*?\\)) in the type .* not applicable for the arguments (\\(.*\\))",
				(found) -> "'" + found.group(1) + "' expects " + arguments(found.group(2)) + ", but is given "
						+ arguments(found.group(3)));
		say("Cannot invoke (\\w+)\\(",
				(found) -> "'" + found.group(1) + "' cannot follow what stands before it, which ends the statement");
		say("Parse error\\. Found +(\".*?\"|<EOF>)", (found) -> "syntax: after this "
				+ found.group(1).replace('"', '\'') + " was not expected; is a ')', ',' or ';' missing?");
		say("^(duties|alerts) cannot be resolved",
				(found) -> "unknown name '" + found.group(1) + "'; is 'global vn.dondoc.facts."
						+ capitalised(found.group(1)) + " " + found.group(1) + "' missing at the top of the file?");
		say("^(\\$?\\w+) cannot be resolved", (found) -> "unknown name '" + found.group(1)
				+ "'; expected 'duties', 'alerts' or a name that 'when' gives, such as $holder : OrgUnit( … )");
		say("For input string: (\"[^\"]*\")", (found) -> found.group(1) + " is a text where a number was expected");
		say("coerce String (\\S+) to boolean",
				(found) -> "\"" + found.group(1) + "\" is a text where true or false was expected");
		say("Text '([^']+)' could not be parsed",
				(found) -> "'" + found.group(1) + "' is not a date; expected for instance 01-Jun-2022");
		say("parsing time string: \\[ (\\S+) ]", (found) -> "'" + found.group(1) + "' is not a number");
		say("The literal 0(\\d+) of type int",
				(found) -> "0" + found.group(1) + " is not a number; write " + found.group(1));
	}

	private PlainWords() {
	}

	/**
	 * What the parser says.
	 * @param message the parser's message
	 * @param text the file's text
	 * @param line the line it means
	 * @param column the column it means
	 * @return plain words
	 */
	static String ofSyntax(String message, String text, int line, int column) {
		String said = RuleText.firstLine(message.replaceFirst("^\\[ERR \\d+] (Line \\d+:\\d+ )?", ""));
		Matcher token = Pattern.compile("input '([^']*)'").matcher(said);
		if (!token.find()) {
			return "syntax: " + said;
		}
		String at = token.group(1).isBlank() ? letter(text, line, column) : token.group(1);
		String plain = "“”„‟‘’".contains(at) && !at.isEmpty()
				? "a curly quotation mark " + at + " stands here; expected a straight one \""
				: SYNTAX.getOrDefault(at, "'" + at + "' was not expected here");
		return "syntax: " + plain;
	}

	/**
	 * What the compiler says.
	 * @param message the compiler's message
	 * @return plain words
	 */
	static String ofCompiler(String message) {
		for (Map.Entry<Pattern, Function<MatchResult, String>> known : COMPILER.entrySet()) {
			Matcher matcher = known.getKey().matcher(message);
			if (matcher.find()) {
				return known.getValue().apply(matcher.toMatchResult());
			}
		}
		return message;
	}

	private static void say(String pattern, Function<MatchResult, String> plain) {
		COMPILER.put(Pattern.compile(pattern), plain);
	}

	private static String letter(String text, int line, int column) {
		String whole = text.lines().skip(line - 1L).findFirst().orElse("");
		return (column <= whole.length()) ? whole.substring(column - 1, column) : "";
	}

	private static String properties() {
		return "OrgUnit has " + components(OrgUnit.class) + "; Duty has " + components(Duty.class)
				+ ", open, awaitingVerification";
	}

	private static String components(Class<?> fact) {
		return Arrays.stream(fact.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.joining(", "));
	}

	private static String words(String type) {
		List<String> words = Stream.of(Duties.class, Alerts.class)
			.flatMap((verb) -> Stream.concat(Stream.of(verb), Arrays.stream(verb.getDeclaredClasses())))
			.filter((verb) -> verb.getName().endsWith("." + type.replace('.', '$')))
			.flatMap((verb) -> Arrays.stream(verb.getMethods()))
			.map(Method::getName)
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.toList();
		return words.isEmpty() ? "nothing more" : "one of " + String.join(", ", words);
	}

	private static String arguments(String types) {
		return types.replaceAll("\\bint\\b", "number")
			.replaceAll("\\bdouble\\b", "number")
			.replaceAll("\\bString\\b", "\"text\"");
	}

	private static String capitalised(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}
