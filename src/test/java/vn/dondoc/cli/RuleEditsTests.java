package vn.dondoc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an admin changes in a rule file takes effect, and nothing else changes.
 */
class RuleEditsTests {

	@TempDir
	Path folder;

	private Path rules = Path.of("rules");

	@BeforeEach
	void copyTheRules() throws IOException {
		this.rules = this.folder.resolve("rules");
		Printed.copy(Path.of("rules"), this.rules);
	}

	@Test
	void aNewMonthMovesTheDutiesOfThatRuleAlone() throws IOException {
		Map<String, Map<String, String>> before = duties();
		Printed.replace(this.rules.resolve("1-all-units.drl"), "inMonth(2022, 9)", "inMonth(2022, 12)");
		Map<String, Map<String, String>> after = duties();
		List<String> moved = after.keySet()
			.stream()
			.filter((key) -> !Objects.equals(after.get(key), before.get(key)))
			.toList();
		assertThat(after).hasSameSizeAs(before);
		assertThat(moved).hasSize(24).allMatch((key) -> key.endsWith("/wan"));
		assertThat(moved).allMatch((key) -> "2023-01-03".equals(after.getOrDefault(key, Map.of()).get("due")));
	}

	@Test
	void aNewRhythmIsKept() throws IOException {
		Printed.replace(this.rules.resolve("ladder.drl"), "at(30, 14, 7, 3, 1)", "at(2, 45)");
		Printed.replace(this.rules.resolve("ladder.drl"), "since(1).every(7)", "since(2).every(5)");
		List<String> slots = Printed
			.by("simulate", "--from", "2022-08-01", "--to", "2022-10-14", "--rules", this.rules.toString(), "--format",
					"csv")
			.rows()
			.stream()
			.filter((row) -> "VPB".equals(row.get("unit")) && "wan".equals(row.get("obligation")))
			.map((row) -> row.get("date") + " " + row.get("slot"))
			.toList();
		assertThat(slots).containsExactly("2022-08-16 D-45", "2022-09-28 D-2", "2022-09-30 D0", "2022-10-02 D+2",
				"2022-10-07 D+7", "2022-10-12 D+12");
	}

	@Test
	void ruleNamesWithCommasAndObligationsInCapitalsAreKept() throws IOException {
		Files.writeString(this.rules.resolve("mới, khác.drl"), """
				package vn.test
				import vn.dondoc.facts.OrgUnit
				global vn.dondoc.facts.Duties duties
				rule "9.z Đề án, 'Số hóa'; (mới)"
				    @clause("9,z")
				when
				    $đơnVị : OrgUnit( name == "Văn phòng Bộ" )
				then
				    duties.milestone($đơnVị, "Đề_án.06-X").on(2022, 7, 2).exactly();
				end
				""");
		assertThat(duties().get("VPB/Đề_án.06-X")).containsEntry("clause", "9,z")
			.containsEntry("due", "2022-07-02")
			.containsEntry("days_left", "1");
		Printed alerts = Printed.by("alerts", "--as-of", "2022-07-01", "--rules", this.rules.toString(), "--format",
				"csv");
		assertThat(alerts.row("VPB", "Đề_án.06-X")).containsEntry("rule", "Sắp đến hạn: nhắc nhở trước thời hạn");
	}

	private Map<String, Map<String, String>> duties() {
		return Printed.by("duties", "--as-of", "2022-07-01", "--rules", this.rules.toString(), "--format", "csv")
			.rows()
			.stream()
			.collect(Collectors.toMap((row) -> row.get("unit") + "/" + row.get("obligation"), Function.identity()));
	}

}
