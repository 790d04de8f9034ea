package vn.dondoc.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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

	static RuleText parse(String name, String text) {
		DrlParser parser = new DrlParser();
		try {
			PackageDescr parsed = parser.parse(false, text);
			if (parser.hasErrors()) {
				return broken(name, text, parser.getErrors().stream().map((error) -> problem(name, error)).toList());
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

	private static RuleText broken(String name, String text, List<RuleProblem> problems) {
		return new RuleText(name, text, List.of(), Map.of(), problems);
	}

	private static RuleProblem problem(String name, Object error) {
		if (error instanceof ParserError at) {
			String message = at.getMessage().replaceFirst("^\\[ERR \\d+] (Line \\d+:\\d+ )?", "");
			return new RuleProblem(name, Math.max(1, at.getRow()), Math.max(0, at.getCol()) + 1,
					"syntax: " + firstLine(message));
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
