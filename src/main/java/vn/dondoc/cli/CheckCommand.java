package vn.dondoc.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directives.Directives;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rehearsal.RuleWarnings;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

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
			String clean = console.working("compiling " + this.files.rules(), () -> check(console));
			console.err().println(clean);
			return 0;
		}
		catch (RuleProblemsException ex) {
			ex.problems().forEach(console.out()::println);
			return 1;
		}
	}

	private String check(Console console) {
		Rulebook rulebook = RuleCompiler.compile(RuleFolder.read(this.files.rules()));
		Path config = this.files.config();
		List<OrgUnit> units = List.of();
		WorkingCalendar calendar = Calendars.read(config);
		if (UnitsFile.isIn(config)) {
			units = UnitsFile.read(config).stream().map(Unit::fact).toList();
		}
		// No day is asked for, so every day counts
		RuleWarnings.of(rulebook, units, calendar, LocalDate.EPOCH).forEach(console.err()::println);
		RuleWarnings.unread(this.files.rules()).forEach(console.err()::println);
		return counted(ruleFiles(rulebook), "file") + ", " + counted(rulebook.rules().size(), "rule") + ": no problems";
	}

	// Without what describes directives
	private static int ruleFiles(Rulebook rulebook) {
		Map<String, String> files = rulebook.release().files();
		Set<String> texts = Directives.texts(files);
		return (int) files.keySet()
			.stream()
			.filter((file) -> !texts.contains(file) && !Directives.describes(file))
			.count();
	}

	private static String counted(int number, String what) {
		return number + " " + what + ((number == 1) ? "" : "s");
	}

}
