package vn.dondoc.rehearsal.scenarios;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dondoc.facts.Obligations;
import vn.dondoc.configfile.YamlMap;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.rules.Rulebook;

/**
 * Reads a scenario file.
 *
 * @param units the units that may be named by their codes
 * @param obligations the obligations that the rules name
 * @param columns the columns that may be expected
 */
record ScenarioReader(Map<String, OrgUnit> units, Obligations obligations, Columns columns) {

	static ScenarioReader of(Rulebook rulebook, Collection<OrgUnit> units) {
		Map<String, OrgUnit> byCode = new LinkedHashMap<>();
		units.forEach((unit) -> byCode.put(unit.code(), unit));
		Set<String> rules = rulebook.rules()
			.stream()
			.map((rule) -> ActualRow.normal(rule.rule()))
			.collect(Collectors.toSet());
		return new ScenarioReader(byCode, rulebook.imposed(), new Columns(rules));
	}

	List<Scenario> scenarios(String file, YamlMap top) {
		Map<String, Integer> names = new HashMap<>();
		return top.requiredMaps("scenarios").stream().map((map) -> scenario(file, map, names)).toList();
	}

	private Scenario scenario(String file, YamlMap map, Map<String, Integer> names) {
		String name = map.requiredText("name");
		Integer earlier = names.putIfAbsent(name, map.line());
		if (earlier != null && !name.isEmpty()) {
			map.problem("name", "the name '" + name + "' is given twice, in lines " + earlier + " and " + map.line());
		}
		YamlMap given = map.map("given");
		Given facts = new GivenReader(this.units, this.obligations).read(given);
		List<Expectation> expectations = new ExpectReader(this, facts, OneOrMany.days(given, List.of()))
			.read(map.map("expect"));
		if (expectations.isEmpty()) {
			map.problem("expect", "nothing is expected; expected 'duties' or 'alerts' with at least one entry");
		}
		return new Scenario(file, map.line(), name, facts, expectations);
	}

}
