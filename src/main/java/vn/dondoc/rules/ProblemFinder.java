package vn.dondoc.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the places of what the compiler found wrong. The compiler names no place, or one
 * in generated Java; so, only when a build has failed, the rules are compiled one by one,
 * and within the failing rule the failing words are looked for.
 */
final class ProblemFinder {

	/** Words that the compiler quotes, in the order in which they are worth a search. */
	private static final List<Pattern> QUOTED = List.of(Pattern.compile("part of expression: .*?([\\p{L}_$][\\w.]*)"),
			Pattern.compile("Analyse Expression (.+?):?$"), Pattern.compile("Unable to find class: (\\S+)"),
			Pattern.compile("The method (\\w+)\\("), Pattern.compile("Cannot invoke (\\w+)\\("),
			Pattern.compile("The literal (\\S+) of"), Pattern.compile("For input string: (\"[^\"]*\")"),
			Pattern.compile("coerce String (\\S+) to"), Pattern.compile("imported\\. (\\S+) "),
			Pattern.compile("import (\\S+) cannot be resolved"), Pattern.compile("'([^']+)'"),
			Pattern.compile("\\[ (\\S+) ]"), Pattern.compile("^(\\$?\\w+) cannot be resolved"),
			Pattern.compile("expression: ?(.+)$"));

	/** Where, in the statements of a rule, the parser gave up. */
	private static final Pattern GAVE_UP = Pattern.compile("\\(line (\\d+),col (\\d+)\\) Parse error");

	private final RuleText part;

	private final List<String> lines;

	private final int last;

	private ProblemFinder(RuleText part, int last) {
		this.part = part;
		this.lines = part.text().lines().toList();
		this.last = last;
	}

	/**
	 * Finds what is wrong in a file that parsed but did not compile with the others.
	 * @param file the file
	 * @return the problems; empty when the file compiles on its own
	 */
	static List<RuleProblem> find(RuleText file) {
		if (errors(file.name(), file.text()).isEmpty()) {
			return List.of();
		}
		ProblemFinder header = new ProblemFinder(file, file.headerEnd());
		List<RuleProblem> problems = errors(file.name(), file.header()).stream()
			.map((error) -> header.place(error, 1))
			.toList();
		return problems.isEmpty() ? findInRules(file) : problems;
	}

	private static List<RuleProblem> findInRules(RuleText file) {
		List<RuleProblem> problems = new ArrayList<>();
		for (RuleText rule : file.rules()) {
			ProblemFinder finder = new ProblemFinder(rule, (int) rule.text().lines().count());
			int first = rule.sources().get(0).line();
			errors(rule.name(), rule.text()).forEach((error) -> problems.add(finder.place(error, first)));
		}
		return problems;
	}

	private static List<String> errors(String name, String text) {
		return KieCompiler.compile(Map.of(name, text)).errors();
	}

	private RuleProblem place(String error, int first) {
		Matcher gaveUp = GAVE_UP.matcher(error);
		if (gaveUp.find()) {
			return inStatements(first, Integer.parseInt(gaveUp.group(1)), Integer.parseInt(gaveUp.group(2)), error);
		}
		for (Pattern pattern : QUOTED) {
			Matcher quoted = pattern.matcher(error);
			if (quoted.find()) {
				RuleProblem problem = search(quoted.group(1).strip(), first, error);
				if (problem != null) {
					return problem;
				}
			}
		}
		return problem(first, 1, error);
	}

	// The parser counts from the first statement, whose indent it leaves out
	private RuleProblem inStatements(int first, int line, int column, String error) {
		int statement = lineMatching("\\s*then\\b.*", first) + 1;
		while (statement < this.last && text(statement).isBlank()) {
			statement++;
		}
		int at = Math.min(statement + line - 2, this.last);
		int indent = (at == statement) ? text(at).length() - text(at).stripLeading().length() : 0;
		return problem(at, indent + column, error);
	}

	// The name and the metadata of a rule may hold the same words, so they are looked at
	// last
	private @Nullable RuleProblem search(String words, int first, String error) {
		Pattern whole = Pattern.compile("(?<![\\w$])" + Pattern.quote(words) + "(?!\\w)");
		int when = lineMatching("\\s*when\\b.*", first);
		for (int offset = 0; offset <= this.last - first; offset++) {
			int number = first + (when - first + offset) % (this.last - first + 1);
			Matcher found = whole.matcher(text(number));
			if (!text(number).stripLeading().startsWith("//") && found.find()) {
				return problem(number, found.start() + 1, error);
			}
		}
		return null;
	}

	private int lineMatching(String pattern, int first) {
		for (int number = first; number <= this.last; number++) {
			if (text(number).matches(pattern)) {
				return number;
			}
		}
		return first;
	}

	private String text(int number) {
		return this.lines.get(number - 1);
	}

	private RuleProblem problem(int line, int column, String error) {
		return new RuleProblem(this.part.name(), line, column, PlainWords.ofCompiler(error));
	}

}
