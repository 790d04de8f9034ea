package vn.dondoc.rules.engine;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.rules.engine.RuleTexts.alerting;
import static vn.dondoc.rules.engine.RuleTexts.owes;
import static vn.dondoc.rules.engine.RuleTexts.owing;
import static vn.dondoc.rules.engine.RuleTexts.rule;

/**
 * What stands behind the gate. The texts go straight to the compiler, as if the gate had
 * a hole; each would leave a mark if any of it ran.
 */
class SandboxTests {

	private static final String MARK = "dondoc.test.canary";

	private static final String RUN = "System.setProperty(\"" + MARK + "\", \"sang\")";

	@AfterEach
	void nothingRan() {
		assertThat(System.clearProperty(MARK)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { RUN + ";", "Runtime.getRuntime().exit(1);", "java.lang.Runtime.getRuntime().halt(1);",
			"new ProcessBuilder(\"true\").start();", "new Thread(() -> " + RUN + ").start();",
			"Class.forName(\"java.lang.Runtime\");", "$holder.getClass().getClassLoader();",
			"$holder.getClass().getMethods();", "new java.io.File(\"/\").list();",
			"java.nio.file.Files.exists(java.nio.file.Path.of(\"/\"));", "new java.net.Socket(\"localhost\", 1);",
			"while (true) { }", "for (;;) { }", "do { } while ($holder.active());",
			"for (String list : $holder.lists()) { duties.standing($holder, list); }",
			"try { duties.standing($holder, \"a\"); } catch (Throwable ex) { }",
			"synchronized ($holder) { duties.standing($holder, \"a\"); }", "update($holder);", "insert($holder);",
			"delete($holder);", "drools.halt();", "drools.getKieRuntime().fireAllRules();",
			"kcontext.getKieRuntime().halt();", "org.kie.api.KieServices.get().getRepository();",
			"org.drools.model.DSL.executeScript(\"java\", String.class, \"x\");",
			"new java.beans.Expression(Runtime.class, \"exec\", new Object[0]);",
			"org.springframework.util.ClassUtils.getDefaultClassLoader();",
			"vn.dondoc.DondocApplication.class.getName();", "new vn.dondoc.facts.DutyKey(\"a\", \"b\");",
			"String.valueOf(1);", "Thread.sleep(100);", "System.exit(1);", "System.getenv();", "System.load(\"x\");",
			"java.util.Arrays.sort(new int[3]);", "java.util.ServiceLoader.load(Runnable.class);",
			"$holder.lists().forEach((list) -> duties.standing($holder, list));",
			"Runnable r = new Runnable() { public void run() { " + RUN + "; } }; r.run();",
			"java.lang.invoke.MethodHandles.lookup();", "throw new IllegalStateException();",
			"java.util.TimeZone.setDefault(null);", "java.util.Locale.setDefault(java.util.Locale.ROOT);",
			"java.util.stream.Stream.iterate(1, (n) -> n).count();" })
	void aStatementThatDoesAnythingElseIsRefused(String statement) {
		refuses(owing(owes("Hostile", statement)));
	}

	@ParameterizedTest
	@ValueSource(strings = { RUN + " == null", "this.class.classLoader != null", "getClass().getName() == \"x\"",
			"code matches \"(a+)+b\"", "code.length() > 3", "name.concat(\"x\") == \"y\"", "eval(" + RUN + " == null)",
			"lists.stream().count() > 0", "Runtime.getRuntime().availableProcessors() > 0",
			"java.time.LocalDate.now() != null" })
	void aConditionThatCallsAnythingElseIsRefused(String condition) {
		refuses(owing(rule("Hostile", "$holder : OrgUnit( " + condition + " )", "duties.standing($holder, \"a\");")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "import java.lang.Runtime", "import function java.lang.System.exit",
			"import static java.lang.System.exit", "global java.lang.Runtime runtime",
			"function void run() { " + RUN + "; }", "function void again() { again(); }",
			"declare Trap\n    at : String = " + RUN + "\nend" })
	void aFileThatBringsCodeOfItsOwnIsRefused(String declaration) {
		String use = declaration.contains("again()") ? "again();"
				: declaration.contains("run()") ? "run();"
						: declaration.contains("exit") ? "exit(1);" : declaration.contains("runtime") ? "runtime.gc();"
								: declaration.contains("Trap") ? "insert(new Trap());" : "Runtime.getRuntime();";
		refuses(owing(declaration + "\n", owes("Hostile", use)));
	}

	@Test
	void aRuleNameThatBreaksOutOfItsQuotesIsRefused() {
		refuses(owing(owes("a\\\" + " + RUN.replace("\"", "\\\"") + " + \\\"b", "duties.standing($holder, \"a\");")));
	}

	@Test
	void aRuleThatJoinsFactsWithoutACommonValueIsNotForTheScan() {
		// The gate alone refuses it: what it does is only too much
		assertThat(
				KieCompiler
					.compile(Map.of("a",
							owing(rule("Join", "$holder : OrgUnit()\n    OrgUnit()",
									"duties.standing($holder, \"a\");"))))
					.base())
			.isNotNull();
	}

	@Test
	void lawfulRulesPass() {
		String owing = owing(rule("Everything", """
				$holder : OrgUnit( active, kind == "X" || kind != "Y", kind in ("A", "B"), kind not in ("C"),
				    lists contains "annex-2", lists not contains "b", !specialised, parent != null, code > "a",
				    (active == true && specialised == false) || name == "q" )
				""", "duties.target($holder, \"x\", 12.5).byEndOf(2022).exactly();"));
		String alerting = alerting(rule("Everything else", """
				$duty : Duty( open, daysLeft >= 1, $late : daysLate <= 5, daysLate > $late, holder.kind == "A",
				    holder.lists contains "x", target > 5.5, reading == null, due > "01-Jun-2022", startsOn != null,
				    !awaitingVerification, daysLeft in (1, 2), work == "REPORTED", !(open && daysLeft < 3) )
				""", "alerts.escalated($duty, 1).since($late).every(7).to(\"FOCAL_POINT\");"));
		assertThat(KieCompiler.compile(Map.of("a", owing, "b", alerting)).errors()).isEmpty();
	}

	private static void refuses(String text) {
		KieCompiler.Result result = KieCompiler.compile(Map.of("a", text));
		assertThat(result.base()).isNull();
		assertThat(result.errors()).isNotEmpty();
	}

}
