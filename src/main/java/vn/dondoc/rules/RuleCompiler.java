package vn.dondoc.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.dondoc.facts.RuleSource;

/**
 * Compiles releases into rulebooks.
 */
public final class RuleCompiler {

	private RuleCompiler() {
	}

	/**
	 * Compiles a release.
	 * @param release the release
	 * @return the rulebook
	 * @throws RuleProblemsException if anything in it is wrong; every problem is named at
	 * its place
	 */
	public static Rulebook compile(Release release) {
		List<RuleText> files = new ArrayList<>();
		release.files().forEach((name, text) -> files.add(RuleText.parse(name, text)));
		refuseProblems(files);
		KieCompiler.Result result = KieCompiler.compile(release.files());
		if (result.base() == null) {
			throw new RuleProblemsException(explain(files, result));
		}
		return new DroolsRulebook(release, files, result.base());
	}

	// Files that parse are looked at too, so that everything can be mended in one go
	private static void refuseProblems(List<RuleText> files) {
		List<RuleProblem> problems = new ArrayList<>();
		files.forEach((file) -> problems.addAll(file.problems()));
		problems.addAll(sameNames(files));
		if (!problems.isEmpty()) {
			files.stream()
				.filter((file) -> file.problems().isEmpty())
				.forEach((file) -> problems.addAll(ProblemFinder.find(file)));
			throw new RuleProblemsException(problems);
		}
		if (files.stream().allMatch((file) -> file.sources().isEmpty())) {
			throw new RuleProblemsException(List.of(new RuleProblem(files.isEmpty() ? "" : files.get(0).name(), 1, 1,
					"holds no rule, nor does any other file; expected at least one 'rule'")));
		}
	}

	// Across packages the engine lets two rules share a name; a log that names rules must
	// not
	private static List<RuleProblem> sameNames(List<RuleText> files) {
		List<RuleProblem> problems = new ArrayList<>();
		Map<String, RuleSource> seen = new HashMap<>();
		for (RuleText file : files) {
			for (RuleSource rule : file.sources()) {
				RuleSource first = seen.putIfAbsent(rule.rule(), rule);
				if (first != null) {
					problems.add(new RuleProblem(rule.file(), rule.line(), 1,
							"duplicate rule name \"" + rule.rule() + "\"; it is used at " + first.file() + ":"
									+ first.line() + ", give each rule its own name"));
				}
			}
		}
		return problems;
	}

	private static List<RuleProblem> explain(List<RuleText> files, KieCompiler.Result result) {
		List<RuleProblem> problems = new ArrayList<>();
		for (RuleText file : files) {
			problems.addAll(ProblemFinder.find(file));
		}
		if (problems.isEmpty()) {
			// Each file compiles alone: they contradict each other
			for (String error : result.errors()) {
				problems.add(new RuleProblem(files.get(0).name(), 1, 1, "together with the other files: " + error));
			}
		}
		return problems;
	}

}
