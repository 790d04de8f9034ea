package vn.dondoc.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.rules.RuleFailure;

/**
 * {@code simulate --from D --to D}: each day's findings when nobody reports anything
 * after the baseline.
 */
@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Prints which slots are reached on each day when nobody reports anything after the baseline.")
final class SimulateCommand extends PrintingCommand {

	@Option(names = "--from", paramLabel = "DATE", required = true, converter = DateOption.class,
			description = "The first day.")
	private LocalDate from = LocalDate.EPOCH;

	@Option(names = "--to", paramLabel = "DATE", required = true, converter = DateOption.class,
			description = "The last day.")
	private LocalDate to = LocalDate.EPOCH;

	@Mixin
	private DirectiveMixin directive = new DirectiveMixin();

	@Override
	public Integer call() throws IOException {
		Console console = console();
		if (this.to.isBefore(this.from)) {
			throw misused("--to " + this.to + " is before --from " + this.from);
		}
		Rows rows = AlertRows.empty("date");
		Set<RuleFailure> failures = new LinkedHashSet<>();
		console.working("simulating " + this.from + " to " + this.to, () -> simulate(rows, failures, console));
		format().print(rows, console.out());
		failures.forEach(console.err()::println);
		return failures.isEmpty() ? 0 : 1;
	}

	private boolean simulate(Rows rows, Set<RuleFailure> failures, Console console) {
		Workspace workspace = Workspace.open(files(), this.from, console.err());
		requireKnown(this.directive, workspace);
		for (LocalDate day = this.from; !day.isAfter(this.to); day = day.plusDays(1)) {
			console.at(day.toString());
			Evaluation evaluation = this.directive.of(workspace.evaluate(day));
			failures.addAll(evaluation.owingFailures());
			failures.addAll(evaluation.alertingFailures());
			for (EvaluatedDuty duty : evaluation.duties()) {
				if (duty.reachedThatDay()) {
					AlertRows.add(rows, duty, day);
				}
			}
		}
		return failures.isEmpty();
	}

}
