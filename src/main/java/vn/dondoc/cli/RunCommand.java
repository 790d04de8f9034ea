package vn.dondoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

import vn.dondoc.ledger.DutyLedger;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run;

/**
 * {@code run [--as-of D]}: one evaluation run on the server's database, as a node would
 * do it, then the end. Letters are put together and sent by the servers.
 */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
		description = { "Does one evaluation run on the server's database, then ends; beside running servers too.",
				"Settings are read from the same files as the server's, or given as",
				"--spring.datasource.url=… Letters are sent by the servers." })
final class RunCommand implements Callable<Integer> {

	@Option(names = "--as-of", paramLabel = "DATE", converter = DateOption.class,
			description = "The day, for instance 2022-07-01 (default: today).")
	private @Nullable LocalDate asOf;

	@Option(names = "--rules", paramLabel = "DIR", description = "The rule files (default: dondoc.rules.dir).")
	private @Nullable String rules;

	@Option(names = "--config", paramLabel = "DIR", description = "The config files (default: dondoc.config.dir).")
	private @Nullable String config;

	@Mixin
	private FormatMixin format = new FormatMixin();

	@Unmatched
	private List<String> settings = new ArrayList<>();

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		CommandLine command = Objects.requireNonNull(this.spec).commandLine();
		this.settings.stream().filter((given) -> !given.matches("--[^=]+=.*")).findFirst().ifPresent((given) -> {
			throw new CommandLine.ParameterException(command, "Unmatched argument: '" + given + "'");
		});
		PrintWriter err = command.getErr();
		try (ConfigurableApplicationContext server = RunDatabase.open(settings())) {
			Run run = server.getBean(Evaluations.class).run(Run.Reason.REQUEST, null);
			print(run, server.getBean(DutyLedger.class).changedBy(run.id()), command.getOut());
			run.problems().forEach((problem) -> err.println(problem.in(Locale.ENGLISH)));
			return (run.state() == Run.State.COMPLETED) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
		}
		catch (RuntimeException ex) {
			err.println("No run: " + NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			return CommandLine.ExitCode.SOFTWARE;
		}
	}

	private List<String> settings() {
		List<String> all = new ArrayList<>(this.settings);
		if (this.asOf != null) {
			all.add("--dondoc.clock.start=" + this.asOf);
		}
		if (this.rules != null) {
			all.add("--dondoc.rules.dir=" + this.rules);
		}
		if (this.config != null) {
			all.add("--dondoc.config.dir=" + this.config);
		}
		return all;
	}

	private void print(Run run, long changed, PrintWriter out) throws IOException {
		Instant end = (run.finishedAt() != null) ? run.finishedAt() : run.startedAt();
		double seconds = Duration.between(run.startedAt(), end).toMillis() / 1000.0;
		Rows rows = new Rows("day", "duties", "changed", "notified", "seconds");
		rows.add(run.on(), run.figures().duties(), changed, run.figures().notified(),
				String.format(Locale.ROOT, "%.1f", seconds));
		this.format.print(rows, out);
	}

}
