package vn.dondoc.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dondoc.configfile.YamlMap;

/**
 * Checks that every unit above is known and that nobody is above themselves.
 */
final class Parents {

	private final Map<String, String> parents = new HashMap<>();

	private final Map<String, YamlMap> places;

	private Parents(List<Unit> units, Map<String, YamlMap> places) {
		this.places = places;
		for (Unit unit : units) {
			String parent = unit.fact().parent();
			if (parent != null) {
				this.parents.putIfAbsent(unit.code(), parent);
			}
		}
	}

	static void check(List<Unit> units, Map<String, YamlMap> places) {
		Parents parents = new Parents(units, places);
		Set<String> done = new HashSet<>();
		for (Unit unit : units) {
			parents.climb(unit.code(), done);
		}
	}

	/**
	 * Goes up from a unit until something seen before; each unit is passed once in all.
	 */
	private void climb(String start, Set<String> done) {
		List<String> way = new ArrayList<>();
		String code = start;
		while (done.add(code)) {
			way.add(code);
			String parent = this.parents.get(code);
			if (parent == null) {
				return;
			}
			if (!this.places.containsKey(parent)) {
				problem(code, "unknown parent '" + parent + "'; expected the code of a unit in this file");
				return;
			}
			code = parent;
		}
		if (way.contains(code)) {
			List<String> circle = way.subList(way.indexOf(code), way.size());
			problem(code, "units stand above themselves: " + String.join(" -> ", circle) + " -> " + code);
		}
	}

	private void problem(String code, String message) {
		YamlMap place = this.places.get(code);
		if (place != null) {
			place.problem("parent", message);
		}
	}

}
