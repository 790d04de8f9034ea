package vn.dondoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code test}: what it prints and how it exits.
 */
class TestCommandTests {

	private static final String RULES = """
			package vn.dondoc.trial
			import vn.dondoc.facts.OrgUnit
			global vn.dondoc.facts.Duties duties
			rule "Mạng WAN" when $u : OrgUnit( active ) then duties.milestone($u, "wan").inMonth(2022, 9); end
			rule "Trường" when $u : OrgUnit( kind == "SCHOOL" ) then duties.standing($u, "training"); end
			""";

	private static final String SCENARIOS = """
			scenarios:
			  - name: Mạng WAN
			    given: { units: [{ code: A, kind: B }], day: 2022-10-01 }
			    expect: { duties: [{ obligation: wan, due: 2022-09-30, days_late: 1 }] }
			""";

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	Path folder;

	@BeforeEach
	void writeRules() throws IOException {
		write("rules/trial.drl", RULES);
		write("config/calendar/readme.txt", "");
	}

	@Test
	void scenariosThatPass() throws IOException {
		write("rules/tests/wan.yml", SCENARIOS);
		assertThat(test()).isZero();
		assertThat(this.out).hasToString("""
				ok   tests/wan.yml: Mạng WAN
				fired in no scenario: trial.drl:5: Trường
				1 scenarios, 0 failed; 2 rules, 1 fired in no scenario
				""");
		assertThat(this.err.toString()).contains("units.yml is missing; scenarios know only the units they define");
	}

	@Test
	void aScenarioThatFails() throws IOException {
		write("rules/tests/wan.yml", SCENARIOS.replace("2022-09-30", "2022-12-31"));
		assertThat(test()).isEqualTo(1);
		assertThat(this.out).hasToString("""
				FAIL tests/wan.yml:2: Mạng WAN
				       line  day         about  column  expected    actual
				       4     2022-10-01  A/wan  due     2022-12-31  2022-09-30
				fired in no scenario: trial.drl:5: Trường
				1 scenarios, 1 failed; 2 rules, 1 fired in no scenario
				""");
	}

	@Test
	void aScenarioFileThatIsWrong() throws IOException {
		write("rules/tests/wan.yml", SCENARIOS.replace("duties:", "dutie:"));
		write("rules/tests/x.yml", SCENARIOS);
		assertThat(test()).isEqualTo(1);
		assertThat(this.out.toString()).contains("tests/wan.yml:4:15: unknown key 'dutie'; did you mean 'duties'?")
			.doesNotContain("ok ");
		assertThat(this.err.toString()).contains("no scenario was run");
	}

	@Test
	void aRuleFileThatIsWrong() throws IOException {
		write("rules/tests/wan.yml", SCENARIOS);
		write("rules/trial.drl", RULES.replace("active", "activ"));
		assertThat(test()).isEqualTo(1);
		assertThat(this.out.toString()).startsWith("trial.drl:4:");
	}

	@Test
	void noScenariosAreNoFailureButAHint() {
		assertThat(test()).isZero();
		assertThat(this.out).hasToString("0 scenarios, 0 failed; 2 rules, 2 fired in no scenario\n");
		assertThat(this.err.toString()).contains("no scenarios: ", "tests holds no *.yml");
	}

	@Test
	void theBaselineIsReadOnlyWhenAskedFor() throws IOException {
		write("rules/tests/wan.yml", SCENARIOS);
		write("config/baseline.yml", "reports: [{ unit: X, obligation: other, work: COMPLETED, on: 2022-04-30 }]\n");
		assertThat(test()).isZero();
		write("rules/tests/wan.yml", SCENARIOS.replace("day:", "baseline: true, day:"));
		assertThat(test()).isEqualTo(1);
		assertThat(this.err.toString()).contains("baseline.yml:1:19: unknown unit 'X'");
	}

	@Test
	void wrongUsage() {
		assertThat(run("test", "more")).isEqualTo(2);
		assertThat(run("test", "--format", "csv")).isEqualTo(2);
	}

	@Test
	void checkDoesNotLookAtScenarios() throws IOException {
		write("rules/tests/wan.yml", "scenarios: [");
		assertThat(run("check", "--rules", this.folder.resolve("rules").toString(), "--config",
				this.folder.resolve("config").toString()))
			.isZero();
	}

	private int test() {
		return run("test", "--rules", this.folder.resolve("rules").toString(), "--config",
				this.folder.resolve("config").toString());
	}

	private int run(String... args) {
		return CommandLineTool.run(new PrintWriter(this.out), new PrintWriter(this.err), args);
	}

	private void write(String file, String text) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

}
