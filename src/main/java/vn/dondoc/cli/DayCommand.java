package vn.dondoc.cli;

import java.io.IOException;
import java.time.LocalDate;

import picocli.CommandLine.Option;

import vn.dondoc.findings.Evaluation;

/**
 * A command that evaluates one day and prints what came of it.
 */
abstract class DayCommand extends PrintingCommand {

	@Option(names = "--as-of", paramLabel = "DATE", required = true, converter = DateOption.class,
			description = "The day, for instance 2022-07-01.")
	private LocalDate asOf = LocalDate.EPOCH;

	@Override
	public Integer call() throws IOException {
		Console console = console();
		Evaluation evaluation = console.working("evaluating " + this.asOf,
				() -> Workspace.open(files(), this.asOf, console.err()).evaluate(this.asOf));
		format().print(rows(evaluation), console.out());
		evaluation.owingFailures().forEach(console.err()::println);
		evaluation.alertingFailures().forEach(console.err()::println);
		return (evaluation.owingFailures().isEmpty() && evaluation.alertingFailures().isEmpty()) ? 0 : 1;
	}

	abstract Rows rows(Evaluation evaluation);

}
