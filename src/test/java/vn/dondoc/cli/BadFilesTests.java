package vn.dondoc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that cannot be taken are named with line and what was expected; no data is
 * printed.
 */
class BadFilesTests {

	@TempDir
	Path folder;

	private Path config = Path.of("config");

	private Path rules = Path.of("rules");

	@BeforeEach
	void copyTheFiles() throws IOException {
		this.config = this.folder.resolve("config");
		this.rules = this.folder.resolve("rules");
		Printed.copy(Path.of("config"), this.config);
		Printed.copy(Path.of("rules"), this.rules);
	}

	@Test
	void aCodeGivenTwice() throws IOException {
		Printed.replace(this.config.resolve("units.yml"), "code: CYT", "code: VPB");
		assertThat(refused()).singleElement()
			.asString()
			.matches("units\\.yml:\\d+:\\d+: code 'VPB' is given twice, .*");
	}

	@Test
	void unitsThatAreNoYaml() throws IOException {
		Files.writeString(this.config.resolve("units.yml"), "units:\n  - code: [A\n");
		assertThat(refused()).singleElement().asString().matches("units\\.yml:[23]:\\d+: .+");
	}

	@Test
	void anUnknownUnitAndAnUnknownObligation() throws IOException {
		Printed.replace(this.config.resolve("baseline.yml"), "unit: VISHIPEL, obligation: video-conference",
				"unit: VISHIPE, obligation: video-conferences");
		assertThat(refused()).hasSize(2)
			.satisfiesExactly(
					(line) -> assertThat(line)
						.contains("baseline.yml:26:13: unknown unit 'VISHIPE'; did you mean 'VISHIPEL'?"),
					(line) -> assertThat(line)
						.contains("unknown obligation 'video-conferences'; did you mean 'video-conference'?"));
	}

	@Test
	void aFileThatCannotBeRead() throws IOException {
		Files.delete(this.config.resolve("baseline.yml"));
		Files.createDirectory(this.config.resolve("baseline.yml"));
		assertThat(refused()).singleElement().asString().startsWith("baseline.yml: is a folder, expected a file");
	}

	@Test
	void aMissingConfigFolderAndAMissingRuleFolder() {
		assertThat(refused(this.folder.resolve("none"), this.rules)).singleElement()
			.asString()
			.contains("none: does not exist; expected the folder that holds units.yml");
		assertThat(refused(this.config, this.folder.resolve("none"))).singleElement()
			.asString()
			.contains("none:1:1: does not exist");
		assertThat(refused(this.folder, this.rules)).singleElement().asString().startsWith("units.yml: is missing");
	}

	@Test
	void aRuleFileThatDoesNotCompile() throws IOException {
		Printed.replace(this.rules.resolve("ladder.drl"), "alerts.due($duty);", "alerts.due($duti);");
		assertThat(refused()).singleElement().asString().startsWith("ladder.drl:26:16: unknown name '$duti'");
	}

	@Test
	void withoutABaselineNothingIsOnRecord() throws IOException {
		Files.delete(this.config.resolve("baseline.yml"));
		Printed printed = duties(this.config, this.rules);
		assertThat(printed.status()).isZero();
		assertThat(printed.rows()).hasSize(340).allMatch((row) -> "NOT_STARTED".equals(row.get("work")));
	}

	@Test
	void whatBreaksWhileRunningIsNamedAndTheOtherFilesStillCount() throws IOException {
		List<Map<String, String>> before = alerts().rows();
		Files.writeString(this.rules.resolve("bound.drl"), """
				package vn.test
				import vn.dondoc.facts.Duty
				global vn.dondoc.facts.Alerts alerts
				rule "Bound"
				when
				    $duty : Duty( open, $days : daysLate )
				then
				    alerts.overdue($duty).since($days);
				end
				""");
		Printed printed = alerts();
		assertThat(printed.status()).isEqualTo(1);
		assertThat(before).isNotEmpty();
		assertThat(printed.rows()).isEqualTo(before);
		assertThat(printed.messages()).singleElement().asString().startsWith("bound.drl:4:1: rule \"Bound\": ");
	}

	@Test
	void aRecordOfADutyThatIsNotOwedIsAWarning() throws IOException {
		Printed.replace(this.config.resolve("baseline.yml"), "unit: VPB, obligation: video-conference",
				"unit: VPB, obligation: ipv6");
		Printed printed = duties(this.config, this.rules);
		assertThat(printed.status()).isZero();
		assertThat(printed.messages()).containsExactly(
				"baseline.yml: warning: VPB does not owe ipv6 on 2022-07-01; what is on record for it has no effect");
	}

	private List<String> refused() {
		return refused(this.config, this.rules);
	}

	private static List<String> refused(Path config, Path rules) {
		Printed printed = duties(config, rules);
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.out()).isEmpty();
		return printed.messages();
	}

	private Printed alerts() {
		return Printed.by("alerts", "--as-of", "2022-10-10", "--config", this.config.toString(), "--rules",
				this.rules.toString(), "--format", "csv");
	}

	private static Printed duties(Path config, Path rules) {
		return Printed.by("duties", "--as-of", "2022-07-01", "--config", config.toString(), "--rules", rules.toString(),
				"--format", "csv");
	}

}
