package vn.dondoc.cli;

import java.io.IOException;
import java.time.LocalDate;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.dondoc.findings.Evaluation;

/**
 * A command that evaluates one day and prints what came of it.
 */
abstract class DayCommand extends PrintingCommand {

	@Option(names = "--as-of", paramLabel = "DATE", required = true, converter = DateOption.class,
			description = "The day, for instance 2022-07-01.")
	private LocalDate asOf = LocalDate.EPOCH;

	@Mixin
	private DirectiveMixin directive = new DirectiveMixin();

	@Override
	public Integer call() throws IOException {
		Console console = console();
		Evaluation evaluation = console.working("evaluating " + this.asOf,
				() -> evaluate(Workspace.open(files(), this.asOf, console.err())));
		format().print(rows(evaluation), console.out());
		evaluation.owingFailures().forEach(console.err()::println);
		evaluation.alertingFailures().forEach(console.err()::println);
		return (evaluation.owingFailures().isEmpty() && evaluation.alertingFailures().isEmpty()) ? 0 : 1;
	}

	private Evaluation evaluate(Workspace workspace) {
		requireKnown(this.directive, workspace);
		return this.directive.of(workspace.evaluate(this.asOf));
	}

	abstract Rows rows(Evaluation evaluation);

}
