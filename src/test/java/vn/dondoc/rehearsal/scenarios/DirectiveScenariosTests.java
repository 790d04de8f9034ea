package vn.dondoc.rehearsal.scenarios;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.BaselineFile;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;
import vn.dondoc.rules.RuleFolder;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped rules against the scenarios shipped with them.
 */
class DirectiveScenariosTests {

	private static final Path RULES = Path.of("rules");

	private static final Path CONFIG = Path.of("config");

	private static final ScenarioReport REPORT = report();

	@TestFactory
	Stream<DynamicTest> shippedScenarios() {
		return REPORT.results().stream().map(DirectiveScenariosTests::test);
	}

	@Test
	void everyRuleFiresInSomeScenario() {
		assertThat(REPORT.results()).hasSizeGreaterThan(50);
		assertThat(REPORT.unfired()).isEmpty();
	}

	private static DynamicTest test(ScenarioResult result) {
		Scenario scenario = result.scenario();
		return DynamicTest.dynamicTest(scenario.file() + ": " + scenario.name(), () -> {
			assertThat(result.failures()).isEmpty();
			assertThat(result.differences()).isEmpty();
		});
	}

	private static ScenarioReport report() {
		List<OrgUnit> units = UnitsFile.read(CONFIG).stream().map(Unit::fact).toList();
		Rulebook rulebook = RuleCompiler.compile(RuleFolder.read(RULES));
		Baseline baseline = BaselineFile.read(CONFIG, units.stream().map(OrgUnit::code).collect(Collectors.toSet()),
				rulebook.imposed());
		Scenarios scenarios = new Scenarios(rulebook, units, Calendars.read(CONFIG));
		return scenarios.run(scenarios.read(RULES), baseline);
	}

}
