package vn.dondoc.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.rules.RuleText;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.language.RuleFile;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Rule files for tests. The first rule begins on line 4, its condition stands on line 6,
 * its statement on line 8.
 */
public final class RuleTexts {

	private static final String OWING = """
			package vn.test.owing
			import vn.dondoc.facts.OrgUnit
			global vn.dondoc.facts.Duties duties
			""";

	private static final String ALERTING = """
			package vn.test.alerting
			import vn.dondoc.facts.Duty
			global vn.dondoc.facts.Alerts alerts
			""";

	private RuleTexts() {
	}

	public static String owing(String... rules) {
		return OWING + String.join("", rules);
	}

	public static String alerting(String... rules) {
		return ALERTING + String.join("", rules);
	}

	public static String owes(String name, String statement) {
		return rule(name, "$holder : OrgUnit( active )", statement);
	}

	public static String says(String name, String statement) {
		return rule(name, "$duty : Duty( open )", statement);
	}

	public static String rule(String name, String condition, String statement) {
		return """
				rule "%s"
				when
				    %s
				then
				    %s
				end
				""".formatted(name, condition, statement);
	}

	public static Rulebook compiled(String... texts) {
		return RuleCompiler.compile(release(texts));
	}

	/**
	 * Compiles files whose values nobody checked, as if the gate had let them pass.
	 * @param texts their texts
	 * @return the rulebook
	 */
	public static Rulebook unchecked(String... texts) {
		Release release = release(texts);
		List<RuleText> files = release.files()
			.entrySet()
			.stream()
			.map((file) -> RuleText.of(RuleFile.read(file.getKey(), file.getValue())))
			.toList();
		Map<String, String> printed = new java.util.TreeMap<>();
		files.forEach((file) -> printed.put(file.name(), file.text()));
		return new DroolsRulebook(release, files, Objects.requireNonNull(KieCompiler.compile(printed).base()));
	}

	/**
	 * A release of files a.drl, b.drl, and so on.
	 * @param texts their texts
	 * @return the release
	 */
	public static Release release(String... texts) {
		Map<String, String> files = new java.util.HashMap<>();
		for (int i = 0; i < texts.length; i++) {
			files.put((char) ('a' + i) + ".drl", texts[i]);
		}
		return Release.of(files);
	}

	public static List<String> problems(String... texts) {
		RuleProblemsException thrown = catchThrowableOfType(RuleProblemsException.class, () -> compiled(texts));
		if (thrown == null) {
			throw new AssertionError("Expected problems, but the files compiled");
		}
		return thrown.problems().stream().map(RuleProblem::toString).toList();
	}

}
