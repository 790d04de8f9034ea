package vn.dondoc.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dondoc.evaluation.Evaluation;

/**
 * {@code alerts --as-of D}: the findings on a day.
 */
@Command(name = "alerts", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Prints the latest slot that each duty has reached by a day, from files alone.")
final class AlertsCommand implements Callable<Integer> {

	@Option(names = "--as-of", paramLabel = "DATE", required = true, converter = DateOption.class,
			description = "The day, for instance 2022-07-01.")
	private LocalDate asOf = LocalDate.EPOCH;

	@Mixin
	private FilesMixin files = new FilesMixin();

	@Mixin
	private FormatMixin format = new FormatMixin();

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		Console console = Console.of(this.spec);
		Evaluation evaluation = console.working("evaluating " + this.asOf,
				() -> Workspace.open(this.files, this.asOf, console.err()).evaluate(this.asOf));
		Rows rows = AlertRows.empty();
		evaluation.duties().forEach((duty) -> AlertRows.add(rows, duty));
		this.format.print(rows, console.out());
		return DutiesCommand.report(evaluation, console.err());
	}

}
