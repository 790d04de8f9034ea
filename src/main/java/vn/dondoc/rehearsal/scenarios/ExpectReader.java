package vn.dondoc.rehearsal.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dondoc.configfile.YamlMap;
import vn.dondoc.facts.OrgUnit;

/**
 * Reads what a scenario expects. What a row does not say, such as its unit, is what
 * {@code expect} or {@code given} says for all rows.
 */
final class ExpectReader {

	private static final int MOST = 100_000_000;

	private final ScenarioReader known;

	private final Set<String> knownUnits;

	private final List<String> givenUnits;

	private final List<LocalDate> givenDays;

	ExpectReader(ScenarioReader known, Given given, List<LocalDate> givenDays) {
		this.known = known;
		this.givenUnits = given.units().stream().map(OrgUnit::code).toList();
		this.knownUnits = new HashSet<>(known.units().keySet());
		this.knownUnits.addAll(this.givenUnits);
		this.givenDays = givenDays;
	}

	List<Expectation> read(YamlMap expect) {
		Row common = row(expect, new Row(this.givenDays, List.of(), List.of()));
		List<Expectation> expectations = new ArrayList<>();
		for (Subject subject : Subject.values()) {
			expect.maps(subject.key()).forEach((row) -> expectations.add(expectation(subject, row, common)));
		}
		return expectations;
	}

	private Row row(YamlMap map, Row otherwise) {
		List<String> units = OneOrMany.known(map, "unit", "units", this.knownUnits, otherwise.units());
		if (map.has("unit") || map.has("units")) {
			units.forEach((unit) -> refuseStranger(map, unit));
		}
		return new Row(OneOrMany.days(map, otherwise.days()), units, OneOrMany.known(map, "obligation", "obligations",
				this.known.obligations().codes(), otherwise.obligations()));
	}

	// Of a unit that is not there, nothing could ever be found
	private void refuseStranger(YamlMap map, String unit) {
		if (!unit.isEmpty() && !this.givenUnits.contains(unit)) {
			map.problem(map.has("unit") ? "unit" : "units",
					"unit '" + unit + "' is not there; name it in 'units' under 'given'");
		}
	}

	private Expectation expectation(Subject subject, YamlMap map, Row common) {
		Row row = row(map, common);
		Integer count = count(map);
		if (row.days().isEmpty()) {
			map.problem("days", "no day is given; expected 'day' here or under 'given', such as day: 2022-10-08");
		}
		if (count == null) {
			row = new Row(row.days(), onlyUnit(row, map), row.obligations());
			if (row.obligations().isEmpty() && !map.has("obligations")) {
				map.problem("obligation", missing("obligation"));
			}
		}
		return new Expectation(map.line(), subject, row.days(), row.units(), row.obligations(),
				this.known.columns().read(subject, map), count);
	}

	private List<String> onlyUnit(Row row, YamlMap map) {
		if (!row.units().isEmpty() || this.givenUnits.size() == 1) {
			return row.units().isEmpty() ? this.givenUnits : row.units();
		}
		if (!map.has("units")) {
			map.problem("unit", missing("unit"));
		}
		return List.of();
	}

	private static String missing(String key) {
		return "'" + key + "' is missing, expected it here or under 'expect'; or 'count' or 'none' to count all";
	}

	private static @Nullable Integer count(YamlMap map) {
		boolean none = Boolean.TRUE.equals(map.optionalFlag("none"));
		if (none && map.has("count")) {
			map.problem("none", "both 'count' and 'none' are given, expected one of them");
		}
		if (map.has("count")) {
			return map.requiredWhole("count", 0, MOST);
		}
		return none ? 0 : null;
	}

	private record Row(List<LocalDate> days, List<String> units, List<String> obligations) {
	}

}
