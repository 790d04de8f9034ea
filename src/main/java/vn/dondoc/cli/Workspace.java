package vn.dondoc.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.configfile.BadFileException;
import vn.dondoc.directives.Directives;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.BaselineFile;
import vn.dondoc.records.Progress;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

/**
 * The admin's files, read and compiled: everything an evaluation needs.
 *
 * @param units the units
 * @param progress what was on record
 * @param evaluator puts the questions
 * @param directives the directives that the rules belong to
 */
record Workspace(List<OrgUnit> units, Progress progress, Evaluator evaluator, Directives directives) {

	/**
	 * Reads the files.
	 * @param files where they are
	 * @param on the day on which what is on record for a duty that is not owed is warned
	 * of
	 * @param err takes warnings
	 * @return the workspace
	 * @throws BadFileException if a config file is wrong
	 * @throws vn.dondoc.rules.RuleProblemsException if a rule file is wrong
	 */
	static Workspace open(FilesMixin files, LocalDate on, PrintWriter err) {
		Path config = files.config();
		List<OrgUnit> units = UnitsFile.read(config).stream().map(Unit::fact).toList();
		WorkingCalendar calendar = Calendars.read(config);
		Rulebook rulebook = RuleCompiler.compile(RuleFolder.read(files.rules()));
		Baseline baseline = BaselineFile.read(config, units.stream().map(OrgUnit::code).collect(Collectors.toSet()),
				rulebook.imposed());
		Answer<OwedDuty> owed = rulebook.owed(units, on);
		// A file that breaks is said where it is evaluated; what it would owe is not idle
		if (owed.failures().isEmpty()) {
			warnOfIdleRecords(baseline, owed.results().stream().map(OwedDuty::key).collect(Collectors.toSet()), on,
					err);
		}
		return new Workspace(units, Progress.of(baseline.reports(), baseline.readings()),
				new Evaluator(rulebook, calendar), rulebook.directives());
	}

	private static void warnOfIdleRecords(Baseline baseline, Set<DutyKey> owed, LocalDate on, PrintWriter err) {
		baseline.duties()
			.filter((duty) -> !owed.contains(duty))
			.distinct()
			.forEach((duty) -> err.println("baseline.yml: warning: " + duty.unit() + " does not owe " + duty.owed()
					+ " on " + on + "; what is on record for it has no effect"));
	}

	Evaluation evaluate(LocalDate on) {
		return this.evaluator.evaluate(this.units, this.progress, on);
	}

}
