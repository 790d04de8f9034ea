package vn.dondoc.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.dondoc.facts.Obligations;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.configfile.BadFileException;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.BaselineFile;
import vn.dondoc.rehearsal.scenarios.Difference;
import vn.dondoc.rehearsal.scenarios.Scenario;
import vn.dondoc.rehearsal.scenarios.ScenarioResult;
import vn.dondoc.rehearsal.scenarios.Scenarios;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.text.Reason;

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
	 * @param failed takes each scenario that fails
	 * @param warnings takes what could not be run
	 */
	void run(Rulebook candidate, @Nullable Rulebook running, List<OrgUnit> units, Consumer<Reason> failed,
			Consumer<Reason> warnings) {
		Scenarios scenarios = new Scenarios(candidate, units, this.calendar);
		List<Scenario> all = new ArrayList<>();
		try {
			all.addAll(scenarios.readable(this.folders.rules().dir(),
					(problem) -> warnings.accept(Reason.given(problem.toString()))));
		}
		catch (BadFileException ex) {
			ex.problems().forEach((problem) -> warnings.accept(Reason.given(problem.toString())));
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
		scenarios.run(all, baseline).failed().stream().map(ScenarioReview::failure).forEach(failed);
	}

	// An obligation that the candidate drops may well be on record
	private @Nullable Baseline baseline(Rulebook candidate, @Nullable Rulebook running, List<OrgUnit> units,
			Consumer<Reason> warnings) {
		Path config = this.folders.config().dir();
		if (Files.notExists(config.resolve("baseline.yml"))) {
			return null;
		}
		Obligations obligations = (running != null) ? candidate.imposed().and(running.imposed()) : candidate.imposed();
		try {
			return BaselineFile.read(config, units.stream().map(OrgUnit::code).collect(Collectors.toSet()),
					obligations);
		}
		catch (BadFileException ex) {
			ex.problems().forEach((problem) -> warnings.accept(Reason.given(problem.toString())));
			return null;
		}
	}

	private static Reason notRun(Scenario scenario) {
		return Reason.of(ReviewReason.SCENARIO_NOT_RUN, scenario.file(), scenario.line(), scenario.name());
	}

	private static Reason failure(ScenarioResult result) {
		Scenario scenario = result.scenario();
		List<Reason> what = new ArrayList<>();
		result.failures().forEach((broken) -> what.add(broken.reason()));
		result.differences().stream().limit(DIFFERENCES_SHOWN).map(ScenarioReview::shown).forEach(what::add);
		int more = result.differences().size() - DIFFERENCES_SHOWN;
		if (more > 0) {
			what.add(Reason.of(ReviewReason.SCENARIO_DIFFERS_MORE, more));
		}
		return Reason.of(ReviewReason.SCENARIO_FAILS, scenario.file(), scenario.line(), scenario.name(), what);
	}

	private static Reason shown(Difference difference) {
		return Reason.of(ReviewReason.SCENARIO_DIFFERS, difference.line(), difference.day(), difference.about(),
				difference.column(), difference.expected(), difference.actual());
	}

}
