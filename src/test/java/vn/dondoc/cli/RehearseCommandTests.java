package vn.dondoc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code rehearse}.
 */
class RehearseCommandTests {

	@TempDir
	Path folder;

	private Path rules = Path.of("rules");

	@BeforeEach
	void copyTheRules() throws IOException {
		this.rules = this.folder.resolve("rules");
		Printed.copy(Path.of("rules"), this.rules);
	}

	@ParameterizedTest
	@CsvSource({ "2022-09-15, UPCOMING", "2022-10-10, OVERDUE", "2022-10-20, ESCALATED" })
	void aMovedMonthMovesTheDutiesOfTheRuleAndWithdrawsTheirAlerts(String day, String stage) throws IOException {
		Printed.replace(this.rules.resolve("1-all-units.drl"), "inMonth(2022, 9)", "inMonth(2022, 12)");
		Printed printed = rehearse(day, "csv");
		List<Map<String, String>> moved = rows(printed, "DUTY_MOVED");
		List<Map<String, String>> withdrawn = rows(printed, "ALERT_WITHDRAWN");
		assertThat(printed.status()).isZero();
		assertThat(moved).hasSize(24)
			.allMatch((row) -> "wan".equals(row.get("obligation")))
			.allMatch((row) -> "2022-09-30".equals(row.get("due_before")))
			.allMatch((row) -> "2023-01-03".equals(row.get("due_after")));
		assertThat(withdrawn).hasSize(24).allMatch((row) -> Objects.equals(row.get("stage_before"), stage));
		assertThat(withdrawn).extracting((row) -> row.get("unit"))
			.isEqualTo(moved.stream().map((row) -> row.get("unit")).toList());
		assertThat(printed.rows()).hasSize(48);
	}

	@Test
	void peopleReadAHeadlineFirst() throws IOException {
		Printed.replace(this.rules.resolve("1-all-units.drl"), "inMonth(2022, 9)", "inMonth(2022, 12)");
		Printed printed = rehearse("2022-10-10", "table");
		assertThat(printed.lines()).startsWith("2022-10-10: 24 duties move, 24 alerts are withdrawn")
			.contains("", "Duties", "Alerts", "Rules of the candidate")
			.doesNotContain("Mails")
			.anyMatch((line) -> line.matches(" +VPB +wan +MOVED +2022-09-30 +2023-01-03 +1\\.g .*"))
			.anyMatch((line) -> line.matches(" +VPB +wan +WITHDRAWN +OVERDUE D\\+8 +HOLDER"))
			.anyMatch((line) -> line.matches(" +1-all-units\\.drl +95 +24 +[0-9.]+ +1\\.g .*"));
		assertThat(printed.messages()).isEmpty();
	}

	@Test
	void aDateMovedForwardIsWithdrawnAndRaisedAnewAndMailed() throws IOException {
		Printed.replace(this.rules.resolve("1-all-units.drl"), "inMonth(2022, 9)", "inMonth(2022, 8)");
		Printed printed = rehearse("2022-09-15", "csv");
		assertThat(rows(printed, "DUTY_MOVED")).hasSize(24);
		assertThat(rows(printed, "ALERT_WITHDRAWN")).hasSize(24);
		assertThat(rows(printed, "ALERT_RAISED")).hasSize(24);
		assertThat(rows(printed, "MAIL")).filteredOn((row) -> "VPB".equals(row.get("unit")))
			.extracting((row) -> row.get("recipients"))
			.containsExactly("FOCAL_POINT ttcntt@bgtvt.example", "HOLDER vpb@bgtvt.example");
	}

	@Test
	void theSameRulesChangeNothing() {
		Printed csv = rehearse("2022-10-10", "csv");
		assertThat(csv.status()).isZero();
		assertThat(csv.lines()).containsExactly("what,unit,obligation,due_before,due_after,stage_before,level_before,"
				+ "slot_before,stage_after,level_after,slot_after,rule,recipients,directive,period");
		assertThat(rehearse("2022-10-10", "json").out()).isEqualToIgnoringWhitespace("[]");
		assertThat(rehearse("2022-10-10", "table").lines().get(0)).isEqualTo("2022-10-10: nothing changes");
	}

	@Test
	void aRuleTakenOutDropsItsDuties() throws IOException {
		Printed.replace(this.rules.resolve("1-all-units.drl"), "\"wan\"", "\"lan\"");
		Printed printed = rehearse("2022-10-10", "csv");
		assertThat(rows(printed, "DUTY_DROPPED")).hasSize(24).allMatch((row) -> "wan".equals(row.get("obligation")));
		assertThat(rows(printed, "ALERT_WITHDRAWN")).hasSize(24).allMatch((row) -> "".equals(row.get("due_after")));
		assertThat(rows(printed, "DUTY_OWED")).hasSize(24).allMatch((row) -> "lan".equals(row.get("obligation")));
		assertThat(rows(printed, "ALERT_RAISED")).hasSize(24);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--rules", "--against" })
	void filesThatDoNotCompileAreNamedWithTheirFolder(String broken) throws IOException {
		Printed.replace(this.rules.resolve("1-all-units.drl"), "inMonth(2022, 9)", "inMonht(2022, 9)");
		Printed printed = Printed.by("rehearse", broken, this.rules.toString(),
				broken.equals("--rules") ? "--against" : "--rules", "rules", "--as-of", "2022-10-10");
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.out()).isEmpty();
		assertThat(printed.messages()).hasSize(2)
			.first()
			.asString()
			.startsWith("1-all-units.drl:103:38: unknown word 'inMonht'");
		assertThat(printed.messages().get(1))
			.isEqualTo("nothing was rehearsed; mend the files of " + this.rules + " first");
	}

	private Printed rehearse(String day, String format) {
		return Printed.by("rehearse", "--rules", this.rules.toString(), "--against", "rules", "--as-of", day,
				"--format", format);
	}

	private static List<Map<String, String>> rows(Printed printed, String what) {
		return printed.rows().stream().filter((row) -> what.equals(row.get("what"))).toList();
	}

}
