package vn.dondoc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code check}.
 */
class CheckCommandTests {

	@TempDir
	Path folder;

	private Path rules = Path.of("rules");

	@BeforeEach
	void copyTheRules() throws IOException {
		this.rules = this.folder.resolve("quy tắc");
		Printed.copy(Path.of("rules"), this.rules);
	}

	@Test
	void theShippedRulesAreClean() {
		Printed printed = Printed.by("check");
		assertThat(printed.status()).isZero();
		assertThat(printed.out()).isEmpty();
		assertThat(printed.messages()).containsExactly("7 files, 58 rules: no problems");
	}

	@Test
	void otherFilesAndLinksDoNotMatter() throws IOException {
		Files.createDirectories(this.rules.resolve("tests"));
		Files.writeString(this.rules.resolve("tests/one.yml"), "no: rules");
		Files.writeString(this.rules.resolve("README.md"), "rule \"");
		Files.writeString(this.rules.resolve("later.drl"), "// later");
		Path link = Files.createSymbolicLink(this.folder.resolve("link"), this.rules);
		assertThat(check(link + "/").messages()).containsExactly("8 files, 58 rules: no problems");
	}

	@Test
	void everyProblemIsALineOnStdout() throws IOException {
		Printed.replace(this.rules.resolve("1-all-units.drl"), "inMonth(2022, 9)", "inMonht(2022, 9)");
		Printed.replace(this.rules.resolve("4-office.drl"), "from(2022, 6, 1);", "from(2022, 6, 1;");
		Printed.replace(this.rules.resolve("ladder.drl"), "Duty( open, daysLate >= 30 )",
				"Duty( open, dayLate >= 30 )");
		Printed printed = check(this.rules.toString());
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.lines()).hasSize(3)
			.allMatch((line) -> line.matches("[^:]+\\.drl:[1-9][0-9]*:[1-9][0-9]*: .+"));
		assertThat(printed.lines().get(0)).startsWith("1-all-units.drl:103:38: unknown word 'inMonht'");
		assertThat(printed.lines().get(1)).startsWith("4-office.drl:46:");
		assertThat(printed.lines().get(2)).startsWith("ladder.drl:48:25: unknown property 'dayLate'");
		assertThat(printed.messages()).isEmpty();
	}

	@Test
	void aValueThatTheWordsRefuseIsFoundAtItsPlace() throws IOException {
		Printed.replace(this.rules.resolve("1-all-units.drl"), "inMonth(2022, 9)", "inMonth(2022, 13)");
		Printed.replace(this.rules.resolve("ladder.drl"), "since(30)", "since(0)");
		Printed printed = check(this.rules.toString());
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.lines()).containsExactly("1-all-units.drl:103:52: month is 13; expected 1 to 12",
				"ladder.drl:50:38: since is given 0 days; expected 1 to 100000");
	}

	@Test
	void aRuleThatIsNotYetInForceIsCheckedAsWell() throws IOException {
		Printed.replace(this.rules.resolve("4-office.drl"), "from(2022, 6, 1)", "from(2022, 6, 31)");
		Printed.replace(this.rules.resolve("4-office.drl"), "when", "date-effective \"15-Mar-2031\"\nwhen");
		assertThat(check(this.rules.toString()).lines()).singleElement()
			.asString()
			.endsWith("day is 31; expected 1 to 30 in 2022-06");
	}

	@Test
	void aRuleThatMatchesNoUnitIsAWarning() throws IOException {
		Printed.replace(this.rules.resolve("5-it-centre.drl"), "\"TTCNTT\"", "\"TTCNT\"");
		Printed printed = check(this.rules.toString());
		assertThat(printed.status()).isZero();
		assertThat(printed.out()).isEmpty();
		assertThat(printed.messages()).anyMatch((line) -> line.matches("5-it-centre\\.drl:\\d+:1: warning: rule .*"))
			.last()
			.isEqualTo("7 files, 58 rules: no problems");
	}

	@Test
	void aFolderWithoutRulesIsAProblem() throws IOException {
		Path empty = Files.createDirectory(this.folder.resolve("empty"));
		assertThat(check(empty.toString()).lines()).singleElement()
			.asString()
			.startsWith(empty + ":1:1: holds no rule file");
		Printed missing = check(this.folder.resolve("none").toString());
		assertThat(missing.status()).isEqualTo(1);
		assertThat(missing.lines()).singleElement().asString().contains("none:1:1: does not exist");
	}

	private static Printed check(String rules) {
		return Printed.by("check", "--rules", rules);
	}

}
