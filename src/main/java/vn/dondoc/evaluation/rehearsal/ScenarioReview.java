package vn.dondoc.evaluation.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.compliance.Baseline;
import vn.dondoc.compliance.BaselineFile;
import vn.dondoc.configfile.BadFileException;
import vn.dondoc.evaluation.scenarios.Difference;
import vn.dondoc.evaluation.scenarios.Scenario;
import vn.dondoc.evaluation.scenarios.ScenarioResult;
import vn.dondoc.evaluation.scenarios.Scenarios;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.Rulebook;

/**
 * Runs the scenarios beside the rule folder on a candidate. They may name the units that
 * the database knows.
 */
@Component
class ScenarioReview {

	// Enough to see what is wrong; the count says how much more there is
	private static final int DIFFERENCES_SHOWN = 3;

	private final AdminFolders folders;

	private final WorkingCalendar calendar;

	ScenarioReview(AdminFolders folders, WorkingCalendar calendar) {
		this.folders = folders;
		this.calendar = calendar;
	}

	/**
	 * Runs them.
	 * @param candidate the rules on trial
	 * @param running the rules that run now; {@code null} when none do
	 * @param units the units they may name
	 * @param failed takes a line for each scenario that fails
	 * @param warnings takes a line for each that could not be run
	 */
	void run(Rulebook candidate, @Nullable Rulebook running, List<OrgUnit> units, Consumer<String> failed,
			Consumer<String> warnings) {
		Scenarios scenarios = new Scenarios(candidate, units, this.calendar);
		List<Scenario> all = new ArrayList<>();
		try {
			all.addAll(
					scenarios.readable(this.folders.rules().dir(), (problem) -> warnings.accept(problem.toString())));
		}
		catch (BadFileException ex) {
			ex.problems().forEach((problem) -> warnings.accept(problem.toString()));
		}
		Baseline baseline = Baseline.EMPTY;
		if (all.stream().anyMatch(Scenario::usesBaseline)) {
			Baseline found = baseline(candidate, running, units, warnings);
			if (found == null) {
				all.stream().filter(Scenario::usesBaseline).map(ScenarioReview::notRun).forEach(warnings);
				all.removeIf(Scenario::usesBaseline);
			}
			else {
				baseline = found;
			}
		}
		scenarios.run(all, baseline).failed().stream().map(ScenarioReview::line).forEach(failed);
	}

	// An obligation that the candidate drops may well be on record
	private @Nullable Baseline baseline(Rulebook candidate, @Nullable Rulebook running, List<OrgUnit> units,
			Consumer<String> warnings) {
		Path config = this.folders.config().dir();
		if (Files.notExists(config.resolve("baseline.yml"))) {
			return null;
		}
		Set<String> obligations = new HashSet<>(candidate.obligations());
		if (running != null) {
			obligations.addAll(running.obligations());
		}
		try {
			return BaselineFile.read(config, units.stream().map(OrgUnit::code).collect(Collectors.toSet()),
					obligations);
		}
		catch (BadFileException ex) {
			ex.problems().forEach((problem) -> warnings.accept(problem.toString()));
			return null;
		}
	}

	private static String notRun(Scenario scenario) {
		return place(scenario) + "was not run, for it counts in baseline.yml, which cannot be read";
	}

	private static String line(ScenarioResult result) {
		Stream<String> broken = result.failures().stream().map(RuleFailure::toString);
		Stream<String> different = result.differences().stream().limit(DIFFERENCES_SHOWN).map(ScenarioReview::shown);
		int more = result.differences().size() - DIFFERENCES_SHOWN;
		return place(result.scenario()) + Stream.concat(broken, different).collect(Collectors.joining("; "))
				+ ((more > 0) ? "; and " + more + " more differences" : "");
	}

	private static String place(Scenario scenario) {
		return scenario.file() + ":" + scenario.line() + ": " + scenario.name() + ": ";
	}

	private static String shown(Difference difference) {
		return "line " + difference.line() + ", " + difference.day() + ", " + difference.about() + ", "
				+ difference.column() + ": expected " + difference.expected() + ", actual " + difference.actual();
	}

}
