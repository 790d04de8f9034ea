package vn.dondoc.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import vn.dondoc.facts.RuleSource;

/**
 * One rule file, parsed but not compiled.
 *
 * @param name the file's name
 * @param text its text
 * @param sources the rules in it
 * @param globals the names of its globals by the name of their type
 * @param problems what the parser found wrong
 */
record RuleText(String name, String text, List<RuleSource> sources, Map<String, String> globals,
		List<RuleProblem> problems) {

	private static final Pattern OBLIGATION = Pattern
		.compile("\\b(?:milestone|commencement|target|standing)\\s*\\([^,()\"]+,\\s*\"([^\"]+)\"");

	static RuleText parse(String name, String text) {
		DrlParser parser = new DrlParser();
		try {
			PackageDescr parsed = parser.parse(false, text);
			if (parser.hasErrors()) {
				return broken(name, text,
						parser.getErrors().stream().map((error) -> problem(name, text, error)).toList());
			}
			if (parsed == null) {
				return broken(name, text, List.of(new RuleProblem(name, 1, 1,
						"holds no rule; expected 'package', 'import', 'global' and at least one 'rule'")));
			}
			return new RuleText(name, text, sources(name, parsed), globals(parsed), List.of());
		}
		catch (DroolsParserException | RuntimeException ex) {
			return broken(name, text,
					List.of(new RuleProblem(name, 1, 1, "cannot be parsed: " + firstLine(ex.getMessage()))));
		}
	}

	/**
	 * The obligations its rules name.
	 * @return the codes
	 */
	Set<String> obligations() {
		return OBLIGATION.matcher(this.text).results().map((call) -> call.group(1)).collect(Collectors.toSet());
	}

	/**
	 * The text of what comes before the first rule.
	 * @return the header, every line where it stands in the file
	 */
	String header() {
		return lines(0, 0);
	}

	/**
	 * Each rule on its own, below the header.
	 * @return one text a rule, every line where it stands in the file
	 */
	List<RuleText> rules() {
		List<RuleText> rules = new ArrayList<>();
		for (int i = 0; i < this.sources.size(); i++) {
			String alone = lines(this.sources.get(i).line(), lastLine(i));
			rules.add(new RuleText(this.name, alone, List.of(this.sources.get(i)), this.globals, List.of()));
		}
		return rules;
	}

	/**
	 * The last line before the first rule.
	 * @return the line, from 1; 0 when there is none
	 */
	int headerEnd() {
		return this.sources.isEmpty() ? (int) this.text.lines().count() : this.sources.get(0).line() - 1;
	}

	private int lastLine(int rule) {
		return (rule + 1 < this.sources.size()) ? this.sources.get(rule + 1).line() - 1
				: (int) this.text.lines().count();
	}

	private String lines(int first, int last) {
		List<String> lines = this.text.lines().toList();
		int header = headerEnd();
		return IntStream.rangeClosed(1, lines.size())
			.mapToObj((line) -> (line <= header || (line >= first && line <= last)) ? lines.get(line - 1) : "")
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static RuleText broken(String name, String text, List<RuleProblem> problems) {
		return new RuleText(name, text, List.of(), Map.of(), problems);
	}

	private static RuleProblem problem(String name, String text, Object error) {
		if (error instanceof ParserError at) {
			int line = Math.max(1, at.getRow());
			int column = Math.max(0, at.getCol()) + 1;
			return new RuleProblem(name, line, column, PlainWords.ofSyntax(at.getMessage(), text, line, column));
		}
		return new RuleProblem(name, 1, 1, "syntax: " + error);
	}

	private static List<RuleSource> sources(String name, PackageDescr parsed) {
		List<RuleSource> sources = new ArrayList<>();
		for (RuleDescr rule : parsed.getRules()) {
			sources.add(new RuleSource(name, rule.getLine(), rule.getName(), value(rule, "clause"),
					value(rule, "titleEn"), value(rule, "quote"), value(rule, "legalBasis")));
		}
		return sources;
	}

	private static Map<String, String> globals(PackageDescr parsed) {
		return parsed.getGlobals()
			.stream()
			.collect(Collectors.toMap(GlobalDescr::getIdentifier, GlobalDescr::getType, (first, second) -> first));
	}

	private static String value(RuleDescr rule, String key) {
		AnnotationDescr annotation = rule.getAnnotation(key);
		return (annotation != null) ? unquote(Objects.toString(annotation.getSingleValue(), "")) : "";
	}

	private static String unquote(String value) {
		boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
		return (quoted ? value.substring(1, value.length() - 1) : value).strip();
	}

	static String firstLine(@Nullable String message) {
		return (message == null || message.isBlank()) ? "no reason given"
				: message.strip().lines().findFirst().orElse("");
	}

}
