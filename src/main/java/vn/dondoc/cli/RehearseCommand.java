package vn.dondoc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.BaselineFile;
import vn.dondoc.records.Progress;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.rehearsal.Rehearser;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

/**
 * {@code rehearse --rules DIR --against DIR --as-of D}: what a change of the rules would
 * change on a day.
 */
@Command(name = "rehearse", mixinStandardHelpOptions = true, sortOptions = false,
		description = { "Compares rule files with those that run now, on a day and from files alone:",
				"which duties would be owed, dropped or moved, which alerts raised, withdrawn or changed,",
				"who would be written to. As a table also how often each rule fires and how long that takes." })
final class RehearseCommand extends PrintingCommand {

	@Option(names = "--against", paramLabel = "DIR", required = true,
			description = "The folder of the rule files that run now.")
	private Path against = Path.of("");

	@Option(names = "--as-of", paramLabel = "DATE", required = true, converter = DateOption.class,
			description = "The day, for instance 2022-10-10.")
	private LocalDate asOf = LocalDate.EPOCH;

	@Override
	public Integer call() throws IOException {
		Console console = console();
		Rulebook candidate = compile(files().rules(), console);
		Rulebook running = compile(this.against, console);
		if (candidate == null || running == null) {
			return 1;
		}
		Rehearsal rehearsal = console.working("rehearsing " + this.asOf, () -> rehearse(candidate, running));
		if (format().isTable()) {
			new RehearsalPrinter(console.out()).print(rehearsal);
		}
		else {
			format().print(RehearsalRows.of(rehearsal), console.out());
		}
		rehearsal.failures().forEach(console.err()::println);
		return rehearsal.failures().isEmpty() ? 0 : 1;
	}

	// Problems name files alone, which both folders have
	private static @Nullable Rulebook compile(Path folder, Console console) {
		try {
			return console.working("compiling " + folder, () -> RuleCompiler.compile(RuleFolder.read(folder)));
		}
		catch (RuleProblemsException ex) {
			ex.problems().forEach(console.err()::println);
			console.err().println("nothing was rehearsed; mend the files of " + folder + " first");
			return null;
		}
	}

	private Rehearsal rehearse(Rulebook candidate, Rulebook running) {
		Path config = files().config();
		List<Unit> units = UnitsFile.read(config);
		// What is on record for an obligation that either folder drops is no mistake here
		Baseline baseline = BaselineFile.read(config, units.stream().map(Unit::code).collect(Collectors.toSet()),
				candidate.imposed().and(running.imposed()));
		Progress progress = Progress.of(baseline.reports(), baseline.readings());
		return new Rehearser(units, (codes) -> progress, Calendars.read(config)).rehearse(candidate, running,
				this.asOf);
	}

}
