package vn.dondoc.rehearsal.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.dondoc.facts.Obligations;
import vn.dondoc.configfile.YamlMap;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.records.BaselineFile;
import vn.dondoc.registry.UnitsFile;

/**
 * Reads what a scenario starts from.
 *
 * @param registered the units that may be named by their codes
 * @param obligations the obligations that the rules name
 */
record GivenReader(Map<String, OrgUnit> registered, Obligations obligations) {

	private static final List<String> DEFINING = List.of("name", "kind", "specialised", "lists", "parent", "active");

	Given read(YamlMap given) {
		Map<String, OrgUnit> units = given.has("units") ? units(given) : this.registered;
		if (units.isEmpty()) {
			given.problem("units", "there is no unit; expected codes of units.yml or units defined here");
		}
		boolean baseline = Boolean.TRUE.equals(given.optionalFlag("baseline"));
		return new Given(new ArrayList<>(units.values()), baseline,
				BaselineFile.of(given, units.keySet(), this.obligations));
	}

	private Map<String, OrgUnit> units(YamlMap given) {
		Map<String, OrgUnit> units = new LinkedHashMap<>();
		for (YamlMap map : given.mapsOrTexts("units", "code")) {
			OrgUnit unit = DEFINING.stream().anyMatch(map::has) ? UnitsFile.fact(map)
					: this.registered.get(map.requiredKnown("code", this.registered.keySet()));
			if (unit != null && units.putIfAbsent(unit.code(), unit) != null && !unit.code().isEmpty()) {
				map.problem("code", "unit '" + unit.code() + "' is given twice");
			}
		}
		return units;
	}

}
