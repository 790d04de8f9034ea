package vn.dondoc.rehearsal.scenarios;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.configfile.BadFileException;
import vn.dondoc.configfile.FileProblem;
import vn.dondoc.configfile.YamlFile;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.records.Baseline;
import vn.dondoc.rules.Firings;
import vn.dondoc.rules.Rulebook;

/**
 * Reads scenarios and runs them against a rulebook. Pure: needs no database, changes
 * nothing.
 */
public final class Scenarios {

	private final Rulebook rulebook;

	private final WorkingCalendar calendar;

	private final ScenarioReader reader;

	/**
	 * Creates it.
	 * @param rulebook the rules on trial
	 * @param units the units that scenarios may name by their codes
	 * @param calendar the calendar that deadlines roll by
	 */
	public Scenarios(Rulebook rulebook, Collection<OrgUnit> units, WorkingCalendar calendar) {
		this.rulebook = rulebook;
		this.calendar = calendar;
		this.reader = ScenarioReader.of(rulebook, units);
	}

	/**
	 * Reads the scenarios of a rule folder.
	 * @param rulesDir the folder that may hold {@code tests/*.yml}
	 * @return the scenarios, by file and line; empty when there are none
	 * @throws BadFileException if anything in any file is wrong; carries every problem of
	 * every file
	 */
	public List<Scenario> read(Path rulesDir) {
		return gather(rulesDir).all();
	}

	/**
	 * Reads those scenario files of a rule folder in which nothing is wrong.
	 * @param rulesDir the folder that may hold {@code tests/*.yml}
	 * @param problems takes what is wrong in the others
	 * @return the scenarios, by file and line; empty when there are none
	 */
	public List<Scenario> readable(Path rulesDir, Consumer<FileProblem> problems) {
		Gathering gathering = gather(rulesDir);
		gathering.problems.forEach(problems);
		return gathering.scenarios;
	}

	private Gathering gather(Path rulesDir) {
		Gathering gathering = new Gathering();
		ScenarioFolder.files(rulesDir)
			.forEach((file) -> gathering
				.add(() -> YamlFile.read(file, (top) -> this.reader.scenarios(file.name(), top))));
		return gathering;
	}

	/**
	 * Reads scenarios that are not files yet, such as an editor's.
	 * @param texts the text of each file by its name, relative to the rule folder
	 * @return the scenarios, in the order of the texts
	 * @throws BadFileException if anything in any text is wrong; carries every problem of
	 * every text
	 */
	public List<Scenario> read(Map<String, String> texts) {
		Gathering gathering = new Gathering();
		texts.forEach((name, text) -> gathering
			.add(() -> YamlFile.readText(text, name, (top) -> this.reader.scenarios(name, top))));
		return gathering.all();
	}

	/**
	 * Runs scenarios.
	 * @param scenarios the scenarios, read by this
	 * @param baseline what was on record when dondoc began to watch, for those that ask
	 * for it
	 * @return what came of them
	 */
	public ScenarioReport run(List<Scenario> scenarios, Baseline baseline) {
		Firings firings = new Firings();
		Evaluator evaluator = new Evaluator(this.rulebook.noting(firings), this.calendar);
		List<ScenarioResult> results = scenarios.stream()
			.map((scenario) -> ScenarioRun.of(scenario, evaluator, baseline))
			.toList();
		return new ScenarioReport(results,
				this.rulebook.rules().stream().filter((rule) -> firings.fired(rule) == 0).toList());
	}

	/**
	 * So that everything can be mended in one go.
	 */
	private static final class Gathering {

		private final List<Scenario> scenarios = new ArrayList<>();

		private final List<FileProblem> problems = new ArrayList<>();

		void add(Supplier<List<Scenario>> reading) {
			try {
				this.scenarios.addAll(reading.get());
			}
			catch (BadFileException ex) {
				this.problems.addAll(ex.problems());
			}
		}

		List<Scenario> all() {
			if (!this.problems.isEmpty()) {
				throw new BadFileException(this.problems);
			}
			return this.scenarios;
		}

	}

}
