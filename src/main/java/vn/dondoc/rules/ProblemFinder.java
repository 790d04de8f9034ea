package vn.dondoc.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.dondoc.facts.RuleSource;

/**
 * Finds the places of what the compiler found wrong. The compiler names no place, or one
 * in generated Java; so, only when a build has failed, the rules are compiled one by one,
 * and within the failing rule the failing words are looked for.
 */
final class ProblemFinder {

	/** Words that the compiler quotes, in the order in which they are worth a search. */
	private static final List<Pattern> QUOTED = List.of(Pattern.compile("part of expression: (.+)$"),
			Pattern.compile("Unable to find class: (\\S+)"), Pattern.compile("The method (\\w+)\\("),
			Pattern.compile("For input string: (\"[^\"]*\")"), Pattern.compile("imported\\. (\\S+) "),
			Pattern.compile("import (\\S+) cannot be resolved"), Pattern.compile("'([^']+)'"),
			Pattern.compile("^(\\$?\\w+) cannot be resolved"), Pattern.compile("expression: ?(.+)$"));

	private ProblemFinder() {
	}

	/**
	 * Finds what is wrong in a file that parsed but did not compile with the others.
	 * @param file the file
	 * @return the problems; empty when the file compiles on its own
	 */
	static List<RuleProblem> find(RuleText file) {
		if (KieCompiler.compile(Map.of(file.name(), file.text())).errors().isEmpty()) {
			return List.of();
		}
		List<RuleProblem> problems = new ArrayList<>();
		List<String> lines = file.text().lines().toList();
		int header = firstLine(file, 0) - 1;
		List<String> ofHeader = KieCompiler.compile(Map.of(file.name(), part(lines, header, 0, 0))).errors();
		for (String error : ofHeader) {
			problems.add(place(file.name(), lines, 1, header, error));
		}
		if (!ofHeader.isEmpty()) {
			return problems;
		}
		for (int i = 0; i < file.sources().size(); i++) {
			int first = firstLine(file, i);
			int last = (i + 1 < file.sources().size()) ? firstLine(file, i + 1) - 1 : lines.size();
			for (String error : KieCompiler.compile(Map.of(file.name(), part(lines, header, first, last))).errors()) {
				problems.add(place(file.name(), lines, first, last, error));
			}
		}
		return problems;
	}

	private static int firstLine(RuleText file, int index) {
		List<RuleSource> rules = file.sources();
		return rules.isEmpty() ? (int) file.text().lines().count() + 1 : rules.get(index).line();
	}

	// The header and one rule, at the lines they have in the file
	private static String part(List<String> lines, int header, int first, int last) {
		StringBuilder part = new StringBuilder();
		for (int number = 1; number <= lines.size(); number++) {
			if (number <= header || (number >= first && number <= last)) {
				part.append(lines.get(number - 1));
			}
			part.append('\n');
		}
		return part.toString();
	}

	private static RuleProblem place(String file, List<String> lines, int first, int last, String error) {
		for (Pattern pattern : QUOTED) {
			Matcher quoted = pattern.matcher(error);
			if (quoted.find()) {
				String words = quoted.group(1).strip();
				for (int number = Math.max(1, first); number <= last; number++) {
					int column = lines.get(number - 1).indexOf(words);
					if (column >= 0) {
						return new RuleProblem(file, number, column + 1, error);
					}
				}
			}
		}
		return new RuleProblem(file, Math.max(1, first), 1, error);
	}

}
