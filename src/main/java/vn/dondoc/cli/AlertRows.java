package vn.dondoc.cli;

import java.util.List;
import java.util.stream.Stream;

import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.rehearsal.scenarios.ActualRow;

/**
 * The columns of a finding.
 */
final class AlertRows {

	private static final List<String> COLUMNS = List.of("unit", "obligation", "stage", "level", "slot", "due",
			"days_left", "days_late", "rule", "recipients", "directive", "period");

	private AlertRows() {
	}

	static Rows empty(String... before) {
		return new Rows(Stream.concat(Stream.of(before), COLUMNS.stream()).toList());
	}

	static void add(Rows rows, EvaluatedDuty evaluated, Object... before) {
		if (evaluated.finding() != null) {
			ActualRow row = ActualRow.alert(evaluated.entry().duty(), evaluated.finding());
			rows.add(Stream.concat(Stream.of(before), COLUMNS.stream().map(row::value)).toArray());
		}
	}

}
