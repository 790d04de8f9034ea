package vn.dondoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dondoc.compliance.LedgerEntry;
import vn.dondoc.evaluation.EvaluatedDuty;
import vn.dondoc.evaluation.Evaluation;
import vn.dondoc.facts.Duty;

/**
 * {@code duties --as-of D}: the ledger on a day.
 */
@Command(name = "duties", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Prints what every unit owes and how it stands on a day, from files alone.")
final class DutiesCommand implements Callable<Integer> {

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
		Rows rows = new Rows("unit", "obligation", "clause", "kind", "starts_on", "calendar_due", "due", "moved_by",
				"work", "time", "days_left", "days_late");
		evaluation.duties().stream().map(EvaluatedDuty::entry).forEach((entry) -> add(rows, entry));
		this.format.print(rows, console.out());
		return report(evaluation, console.err());
	}

	private static void add(Rows rows, LedgerEntry entry) {
		Duty duty = entry.duty();
		String movedBy = entry.movedBy().stream().map((day) -> day.date().toString()).collect(Collectors.joining(";"));
		rows.add(duty.holder().code(), duty.obligation(), duty.clause(), duty.kind(), duty.startsOn(),
				duty.calendarDue(), duty.due(), movedBy, duty.work(), entry.time(), duty.daysLeft(), duty.daysLate());
	}

	/**
	 * Says which rule files broke.
	 * @param evaluation what came of the evaluation
	 * @param err takes the messages
	 * @return the exit status
	 */
	static int report(Evaluation evaluation, PrintWriter err) {
		evaluation.owingFailures().forEach(err::println);
		evaluation.alertingFailures().forEach(err::println);
		return (evaluation.owingFailures().isEmpty() && evaluation.alertingFailures().isEmpty()) ? 0 : 1;
	}

}
