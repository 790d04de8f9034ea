package vn.dondoc.cli;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.dondoc.calendar.Calendars;
import vn.dondoc.compliance.Progress;
import vn.dondoc.evaluation.Evaluation;
import vn.dondoc.evaluation.Evaluator;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rules.RuleCompiler;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.rules.Rulebook;

/**
 * {@code check}: compiles the rule files and tries them on the units.
 */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Checks the rule files; prints each problem as FILE:LINE:COLUMN: message.")
final class CheckCommand implements Callable<Integer> {

	@Mixin
	private FilesMixin files = new FilesMixin();

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() {
		Console console = Console.of(this.spec);
		try {
			List<String> problems = console.working("compiling " + this.files.rules(), this::problems);
			problems.forEach(console.out()::println);
			return problems.isEmpty() ? 0 : 1;
		}
		catch (RuleProblemsException ex) {
			ex.problems().forEach(console.out()::println);
			return 1;
		}
	}

	private List<String> problems() {
		Rulebook rulebook = RuleCompiler.compile(RuleFolder.read(this.files.rules()));
		if (!Files.exists(this.files.config().resolve("units.yml"))) {
			return List.of();
		}
		// What only shows when a rule fires, such as month 13, shows here
		List<OrgUnit> units = UnitsFile.read(this.files.config()).stream().map(Unit::fact).toList();
		Evaluation tried = new Evaluator(rulebook, Calendars.read(this.files.config())).evaluate(units, Progress.NONE,
				LocalDate.EPOCH);
		return java.util.stream.Stream.concat(tried.owingFailures().stream(), tried.alertingFailures().stream())
			.map(Object::toString)
			.distinct()
			.toList();
	}

}
