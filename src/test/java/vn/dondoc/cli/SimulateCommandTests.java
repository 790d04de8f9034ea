package vn.dondoc.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code simulate} and {@code alerts} over the fourteen months of the directive.
 */
class SimulateCommandTests {

	private static final LocalDate FROM = LocalDate.of(2022, 5, 1);

	private static final LocalDate TO = LocalDate.of(2023, 7, 1);

	private static final Printed SIMULATED = Printed.by("simulate", "--from", FROM.toString(), "--to", TO.toString(),
			"--format", "csv");

	private static final String COLUMNS = "unit,obligation,stage,level,slot,due,days_left,days_late,rule,recipients,directive,period";

	@Test
	void columnsAreThoseOfAlertsAfterTheDate() {
		assertThat(SIMULATED.status()).isZero();
		assertThat(SIMULATED.messages()).isEmpty();
		assertThat(SIMULATED.lines().get(0)).isEqualTo("date," + COLUMNS);
		assertThat(alerts(FROM).lines().get(0)).isEqualTo(COLUMNS);
		assertThat(SIMULATED.lines().stream().skip(1)).isSorted();
	}

	@Test
	void everySlotOfTheLadderIsSaidOnItsDayAndNoOther() {
		Set<String> said = new TreeSet<>();
		for (Map<String, String> row : SIMULATED.rows()) {
			said.add(String.join(" ", row.get("date"), row.get("unit"), row.get("obligation"), row.get("stage"),
					row.get("level"), row.get("slot"), row.get("recipients")));
		}
		assertThat(said).isEqualTo(expected()).hasSameSizeAs(SIMULATED.rows());
	}

	// From the ledger of the last day: nobody reports anything, so what is open then was
	// open always
	private static Set<String> expected() {
		Set<String> expected = new TreeSet<>();
		for (Map<String, String> duty : Printed.by("duties", "--as-of", TO.toString(), "--format", "csv").rows()) {
			boolean open = Set.of("NOT_STARTED", "IN_PROGRESS").contains(duty.getOrDefault("work", ""));
			if (open && !duty.getOrDefault("due", "").isEmpty()) {
				LocalDate due = LocalDate.parse(duty.getOrDefault("due", ""));
				ladder().forEach((offset, said) -> {
					LocalDate day = due.plusDays(offset);
					if (!day.isBefore(FROM) && !day.isAfter(TO)) {
						expected.add(day + " " + duty.get("unit") + " " + duty.get("obligation") + " " + said);
					}
				});
			}
		}
		return expected;
	}

	private static Map<Integer, String> ladder() {
		Map<Integer, String> ladder = new LinkedHashMap<>();
		IntStream.of(30, 14, 7, 3, 1).forEach((days) -> ladder.put(-days, "UPCOMING 0 D-" + days + " HOLDER"));
		ladder.put(0, "DUE 0 D0 HOLDER");
		IntStream.of(1, 8).forEach((days) -> ladder.put(days, "OVERDUE 0 D+" + days + " HOLDER"));
		IntStream.of(15, 22, 29).forEach((days) -> ladder.put(days, "ESCALATED 1 D+" + days + " HOLDER;FOCAL_POINT"));
		IntStream.iterate(30, (days) -> days < 500, (days) -> days + 7)
			.forEach((days) -> ladder.put(days, "ESCALATED 2 D+" + days + " HOLDER;FOCAL_POINT;LEADERSHIP"));
		return ladder;
	}

	@Test
	void aDayOfTheSimulationIsWhatAlertsSayReachedItsSlotThatDay() {
		List<Map<String, String>> simulated = SIMULATED.rows();
		for (LocalDate day : List.of(FROM, LocalDate.of(2022, 6, 30), LocalDate.of(2022, 7, 1),
				LocalDate.of(2022, 10, 31), LocalDate.of(2023, 1, 4), TO)) {
			List<Map<String, String>> reached = new ArrayList<>();
			for (Map<String, String> row : alerts(day).rows()) {
				LocalDate due = LocalDate.parse(row.getOrDefault("due", ""));
				if (("D" + signed(ChronoUnit.DAYS.between(due, day))).equals(row.get("slot"))) {
					Map<String, String> dated = new LinkedHashMap<>(row);
					dated.put("date", day.toString());
					reached.add(dated);
				}
			}
			assertThat(simulated.stream().filter((row) -> day.toString().equals(row.get("date"))))
				.containsExactlyInAnyOrderElementsOf(reached);
		}
	}

	@Test
	void alertsHoldTheLatestSlotOfEveryOpenDutyThatHasReachedOne() {
		assertThat(alerts(LocalDate.of(2023, 6, 1)).rows()).hasSize(125);
		assertThat(alerts(LocalDate.of(2022, 7, 9)).row("VPC", "fee-policy")).containsEntry("slot", "D+8")
			.containsEntry("stage", "OVERDUE")
			.containsEntry("level", "0")
			.containsEntry("days_left", "0")
			.containsEntry("days_late", "9")
			.containsEntry("rule", "Quá hạn: đôn đốc hằng tuần")
			.containsEntry("recipients", "HOLDER");
	}

	@Test
	void aSimulationOfOneDayIsThatDay() {
		Printed day = Printed.by("simulate", "--from", "2022-07-01", "--to", "2022-07-01", "--format", "csv");
		assertThat(day.rows())
			.isEqualTo(SIMULATED.rows().stream().filter((row) -> "2022-07-01".equals(row.get("date"))).toList())
			.isNotEmpty();
	}

	private static String signed(long offset) {
		return (offset > 0) ? "+" + offset : String.valueOf(offset);
	}

	private static Printed alerts(LocalDate day) {
		return Printed.by("alerts", "--as-of", day.toString(), "--format", "csv");
	}

}
