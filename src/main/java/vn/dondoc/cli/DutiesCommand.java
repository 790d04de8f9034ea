package vn.dondoc.cli;

import java.util.List;

import picocli.CommandLine.Command;

import vn.dondoc.findings.Evaluation;
import vn.dondoc.rehearsal.scenarios.ActualRow;

/**
 * {@code duties --as-of D}: the ledger on a day.
 */
@Command(name = "duties", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Prints what every unit owes and how it stands on a day, from files alone.")
final class DutiesCommand extends DayCommand {

	private static final List<String> COLUMNS = List.of("unit", "obligation", "clause", "kind", "starts_on",
			"calendar_due", "due", "moved_by", "work", "time", "days_left", "days_late", "directive", "period");

	@Override
	Rows rows(Evaluation evaluation) {
		Rows rows = new Rows(COLUMNS);
		evaluation.duties().forEach((duty) -> {
			ActualRow row = ActualRow.duty(duty.entry());
			rows.add(COLUMNS.stream().map(row::value).toArray());
		});
		return rows;
	}

}
