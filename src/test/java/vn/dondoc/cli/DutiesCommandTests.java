package vn.dondoc.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code duties} on the shipped files.
 */
class DutiesCommandTests {

	@Tag("smoke")
	@ParameterizedTest
	@CsvSource({ "2022-06-01, 0", "2022-07-01, 23", "2022-10-01, 48", "2022-12-01, 72", "2023-01-03, 72",
			"2023-01-04, 101", "2023-06-01, 125" })
	void theDirectivesDaysHaveTheirNumberOfOverdueDuties(String day, int overdue) {
		Printed printed = Printed.by("duties", "--as-of", day, "--format", "csv");
		assertThat(printed.status()).isZero();
		assertThat(printed.messages()).isEmpty();
		assertThat(printed.rows()).hasSize(340)
			.filteredOn((row) -> "OVERDUE".equals(row.get("time")))
			.hasSize(overdue)
			.allMatch((row) -> Integer.parseInt(row.getOrDefault("days_late", "")) > 0);
	}

	@Test
	void aRowHoldsWhatItsColumnsSay() {
		Printed printed = Printed.by("duties", "--as-of", "2023-01-04", "--format", "csv");
		assertThat(printed.lines().get(0)).isEqualTo(
				"unit,obligation,clause,kind,starts_on,calendar_due,due,moved_by,work,time,days_left,days_late,directive,period");
		assertThat(printed.lines()).contains(
				"TTCNTT,ipv6,5.c(3),MILESTONE,,2022-12-31,2023-01-03,2022-12-31;2023-01-01;2023-01-02,NOT_STARTED,OVERDUE,0,1,,",
				"VPB,digitisation-ministry,4.c,COMMENCEMENT,2022-06-01,2022-06-01,2022-06-01,,NOT_STARTED,OVERDUE,0,217,,",
				"VPB,security-level-protection,1.đ,MILESTONE,,2023-05-31,2023-05-31,,NOT_STARTED,ON_TRACK,147,0,,",
				"VPB,video-conference,1.e,MILESTONE,,2022-06-30,2022-06-30,,COMPLETED,ON_TRACK,0,188,,",
				"VPB,awareness,1.b,STANDING,,,,,NOT_STARTED,NO_DATE,,,,",
				"CDTNDVN,indicator-07,2.a,TARGET,,2022-12-31,2023-01-03,2022-12-31;2023-01-01;2023-01-02,IN_PROGRESS,OVERDUE,0,1,,");
	}

	@Test
	void rowsAreSortedFromTheLeftAndLinesEndAsUnixDoes() {
		Printed printed = Printed.by("duties", "--as-of", "2022-07-01", "--format", "csv");
		List<List<String>> keys = printed.rows()
			.stream()
			.map((row) -> List.of(row.getOrDefault("unit", ""), row.getOrDefault("obligation", "")))
			.toList();
		List<List<String>> sorted = new ArrayList<>(keys);
		sorted.sort((one, other) -> (one.get(0) + '\0' + one.get(1)).compareTo(other.get(0) + '\0' + other.get(1)));
		assertThat(keys).isEqualTo(sorted);
		assertThat(printed.out()).doesNotContain("\r", "\uFEFF").endsWith("\n").doesNotEndWith("\n\n");
	}

	@Test
	void whatWasNewlyOverdueIsWhatTheDirectiveSays() {
		Set<String> before = overdue("2023-01-03");
		Set<String> newly = new HashSet<>(overdue("2023-01-04"));
		newly.removeAll(before);
		assertThat(count(newly, "indicator-02")).isEqualTo(5);
		assertThat(count(newly, "indicator-07")).isEqualTo(6);
		assertThat(count(newly, "indicator-10")).isEqualTo(6);
		assertThat(count(newly, "shared-databases")).isEqualTo(6);
		assertThat(newly).hasSize(29).contains("TTCNTT ipv6", "TTCNTT data-portal");
	}

	@Test
	void tableAndJsonHoldTheSameDuties() {
		String table = Printed.by("duties", "--as-of", "2022-07-01").out();
		assertThat(table.lines()).hasSize(341);
		assertThat(table.lines().findFirst().orElse(""))
			.matches("unit +obligation +clause +kind.*days_late +directive +period");
		String json = Printed.by("duties", "--as-of", "2022-07-01", "--format", "json").out();
		List<?> rows = tools.jackson.databind.json.JsonMapper.shared().readValue(json, List.class);
		assertThat(rows).hasSize(340).allMatch((row) -> ((Map<?, ?>) row).size() == 14);
	}

	private static Set<String> overdue(String day) {
		Set<String> overdue = new HashSet<>();
		for (Map<String, String> row : Printed.by("duties", "--as-of", day, "--format", "csv").rows()) {
			if ("OVERDUE".equals(row.get("time"))) {
				overdue.add(row.get("unit") + " " + row.get("obligation"));
			}
		}
		return overdue;
	}

	private static long count(Set<String> duties, String obligation) {
		return duties.stream().filter((duty) -> duty.endsWith(" " + obligation)).count();
	}

}
