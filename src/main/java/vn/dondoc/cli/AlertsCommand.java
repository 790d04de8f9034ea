package vn.dondoc.cli;

import picocli.CommandLine.Command;

import vn.dondoc.findings.Evaluation;

/**
 * {@code alerts --as-of D}: the findings on a day.
 */
@Command(name = "alerts", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Prints the latest slot that each duty has reached by a day, from files alone.")
final class AlertsCommand extends DayCommand {

	@Override
	Rows rows(Evaluation evaluation) {
		Rows rows = AlertRows.empty();
		evaluation.duties().forEach((duty) -> AlertRows.add(rows, duty));
		return rows;
	}

}
