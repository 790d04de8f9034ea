package vn.dondoc.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.configfile.BadFileException;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.BaselineFile;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rehearsal.scenarios.Scenario;
import vn.dondoc.rehearsal.scenarios.ScenarioReport;
import vn.dondoc.rehearsal.scenarios.Scenarios;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

/**
 * {@code test}: runs the scenarios beside the rule files.
 */
@Command(name = "test", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Runs the scenarios DIR/tests/*.yml: what each expects of the rules, beside what comes of them.")
final class TestCommand implements Callable<Integer> {

	private static final String UNITS = "units.yml";

	@Mixin
	private FilesMixin files = new FilesMixin();

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() {
		Console console = Console.of(this.spec);
		try {
			return console.working("running the scenarios of " + this.files.rules(), () -> test(console));
		}
		catch (RuleProblemsException ex) {
			ex.problems().forEach(console.out()::println);
			return 1;
		}
	}

	private int test(Console console) {
		Path config = this.files.config();
		List<OrgUnit> units = units(config, console);
		Rulebook rulebook = RuleCompiler.compile(RuleFolder.read(this.files.rules()));
		Scenarios scenarios = new Scenarios(rulebook, units, Calendars.read(config));
		List<Scenario> all;
		try {
			all = scenarios.read(this.files.rules());
		}
		catch (BadFileException ex) {
			ex.problems().forEach(console.out()::println);
			console.err().println("no scenario was run; mend the files above first");
			return 1;
		}
		if (all.isEmpty()) {
			console.err()
				.println("no scenarios: " + this.files.rules().resolve("tests")
						+ " holds no *.yml; write there what you expect of the rules, and 'test' will hold them to it");
		}
		ScenarioReport report = scenarios.run(all, baseline(all, config, units, rulebook));
		new ScenarioPrinter(console.out()).print(report, rulebook);
		return report.passed() ? 0 : 1;
	}

	// Rules can be tried without an organisation: scenarios may define their units
	private static List<OrgUnit> units(Path config, Console console) {
		if (Files.notExists(config.resolve(UNITS))) {
			console.err().println(config.resolve(UNITS) + " is missing; scenarios know only the units they define");
			return List.of();
		}
		return UnitsFile.read(config).stream().map(Unit::fact).toList();
	}

	// Read only when asked for, since other rules may not know its obligations
	private static Baseline baseline(List<Scenario> scenarios, Path config, List<OrgUnit> units, Rulebook rulebook) {
		if (scenarios.stream().noneMatch(Scenario::usesBaseline)) {
			return Baseline.EMPTY;
		}
		return BaselineFile.read(config, units.stream().map(OrgUnit::code).collect(Collectors.toSet()),
				rulebook.imposed());
	}

}
