package vn.dondoc.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleGate;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.rules.RuleText;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.language.Message;
import vn.dondoc.rules.language.RuleFile;

/**
 * Compiles releases into rulebooks. The engine never sees what an admin wrote, but what
 * is printed from the tree that the gate read.
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
		List<RuleProblem> problems = new ArrayList<>();
		List<RuleFile> read = RuleGate.read(release.files(), problems);
		if (!problems.isEmpty()) {
			throw new RuleProblemsException(problems);
		}
		List<RuleText> files = read.stream().filter((file) -> !file.rules().isEmpty()).map(RuleText::of).toList();
		for (RuleText file : files) {
			if (!DroolsCrossCheck.agrees(file)) {
				throw new RuleProblemsException(defects(List.of(file), "", (part) -> !DroolsCrossCheck.agrees(part)));
			}
		}
		return new DroolsRulebook(release, files, base(files));
	}

	private static KieBase base(List<RuleText> files) {
		Map<String, String> texts = new LinkedHashMap<>();
		files.forEach((file) -> texts.put(file.name(), file.text()));
		KieCompiler.Result result = KieCompiler.compile(texts);
		@Nullable KieBase base = result.base();
		if (base == null) {
			throw new RuleProblemsException(defects(files, result.errors().get(0),
					(part) -> KieCompiler.compile(Map.of(part.name(), part.text())).base() == null));
		}
		return base;
	}

	// What passed the gate compiles; if not, the gate and the engine disagree, which is
	// no mistake of the admin
	private static List<RuleProblem> defects(List<RuleText> files, String error, Check broken) {
		for (RuleText file : files) {
			for (RuleText rule : broken.of(file) ? file.rules() : List.<RuleText>of()) {
				if (broken.of(rule)) {
					RuleSource source = rule.sources().values().iterator().next();
					return List.of(new RuleProblem(file.name(), source.line(), 1,
							Message.of("gate.defect", source.rule(), error)));
				}
			}
		}
		return List.of(new RuleProblem(files.get(0).name(), 1, 1, Message.of("gate.defect", "", error)));
	}

	private interface Check {

		boolean of(RuleText text);

	}

}
