package vn.dondoc.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.dondoc.configfile.FileProblem;
import vn.dondoc.directives.Directives;
import vn.dondoc.rules.language.FileNames;
import vn.dondoc.rules.language.Flaw;
import vn.dondoc.rules.language.Message;
import vn.dondoc.rules.language.RuleFile;
import vn.dondoc.rules.language.RuleTree;

/**
 * The gate that rule files pass before anything compiles them. Fast enough to be asked at
 * every keystroke; nothing of the files is executed.
 */
public final class RuleGate {

	private static final int MOST_FILES = 500;

	private static final int MOST_RULES = 4_000;

	private static final int MOST_CONDITIONS = 20_000;

	private static final long MOST_TEXT = 10_000_000;

	private RuleGate() {
	}

	/**
	 * Looks at files together.
	 * @param files the text of each file by its name
	 * @return every problem at its place, by file, line and column; empty when the files
	 * may be compiled
	 */
	public static List<RuleProblem> check(Map<String, String> files) {
		List<RuleProblem> problems = new ArrayList<>();
		read(files, problems);
		return problems.stream().sorted().distinct().toList();
	}

	/**
	 * Reads files.
	 * @param files the text of each file by its name
	 * @param problems where what is wrong is added; the files may go no further unless
	 * there is nothing
	 * @return the files, by name
	 */
	public static List<RuleFile> read(Map<String, String> files, List<RuleProblem> problems) {
		long length = files.values().stream().mapToLong(String::length).sum();
		if (files.size() > MOST_FILES || length > MOST_TEXT) {
			problems.add(new RuleProblem(first(files), 1, 1, Message.of("gate.large", MOST_FILES, MOST_TEXT)));
			return List.of();
		}
		Directives directives = directives(files, problems);
		List<RuleFile> read = new ArrayList<>();
		int rules = 0;
		for (Map.Entry<String, String> file : ruleFiles(files).entrySet()) {
			if (rules <= MOST_RULES) {
				read.add(read(file.getKey(), file.getValue(), problems));
				rules += read.get(read.size() - 1).rules().size();
			}
		}
		refuseSameNames(read, directives, problems);
		refuseMany(files, rules, conditions(read), problems);
		if (rules == 0 && problems.isEmpty()) {
			problems.add(new RuleProblem(first(files), 1, 1, Message.of("gate.empty")));
		}
		return read;
	}

	private static Directives directives(Map<String, String> files, List<RuleProblem> problems) {
		List<FileProblem> found = new ArrayList<>();
		Directives directives = Directives.read(files, found);
		found.stream().map(RuleProblem::of).forEach(problems::add);
		return directives;
	}

	// All but what describes directives, and their texts
	private static Map<String, String> ruleFiles(Map<String, String> files) {
		Map<String, String> rules = new TreeMap<>(files);
		rules.keySet().removeAll(Directives.texts(files));
		rules.keySet().removeIf(Directives::describes);
		return rules;
	}

	// Each takes the compiler its time and memory
	private static void refuseMany(Map<String, String> files, int rules, int conditions, List<RuleProblem> problems) {
		if (rules > MOST_RULES) {
			problems.add(new RuleProblem(first(files), 1, 1, Message.of("gate.rules", MOST_RULES)));
		}
		if (conditions > MOST_CONDITIONS) {
			problems.add(new RuleProblem(first(files), 1, 1, Message.of("gate.conditions", MOST_CONDITIONS)));
		}
	}

	private static int conditions(List<RuleFile> files) {
		return files.stream()
			.flatMap((file) -> file.rules().stream())
			.flatMap((rule) -> rule.clauses().stream())
			.mapToInt((clause) -> clause.expression().size())
			.sum();
	}

	private static String first(Map<String, String> files) {
		return files.keySet().stream().sorted().findFirst().map(FileNames::shown).orElse("");
	}

	private static RuleFile read(String name, String text, List<RuleProblem> problems) {
		RuleFile file = RuleFile.read(name, text);
		String shown = FileNames.shown(name);
		Message wrongName = FileNames.wrong(name);
		if (wrongName != null) {
			problems.add(new RuleProblem(shown, 1, 1, wrongName));
		}
		for (Flaw flaw : file.flaws()) {
			problems.add(new RuleProblem(shown, flaw.line(), flaw.column(), flaw.message()));
		}
		return file;
	}

	// Across packages the engine lets two rules share a name; a log that names rules must
	// not, except of two directives, which nobody wrote together
	private static void refuseSameNames(List<RuleFile> files, Directives directives, List<RuleProblem> problems) {
		Map<List<String>, String> seen = new HashMap<>();
		for (RuleFile file : files) {
			for (RuleTree rule : file.rules()) {
				String first = seen.putIfAbsent(List.of(directives.codeOf(file.name()), rule.name()),
						FileNames.shown(file.name()) + ":" + rule.line());
				if (first != null) {
					problems.add(new RuleProblem(FileNames.shown(file.name()), rule.line(), rule.column(),
							Message.of("name.twice", rule.name(), first)));
				}
			}
		}
	}

}
