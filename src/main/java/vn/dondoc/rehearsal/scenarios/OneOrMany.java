package vn.dondoc.rehearsal.scenarios;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import vn.dondoc.configfile.YamlMap;

/**
 * Reads what may be given once, as {@code day}, or as a list, as {@code days}.
 */
final class OneOrMany {

	private OneOrMany() {
	}

	static List<LocalDate> days(YamlMap map, List<LocalDate> otherwise) {
		return read(map, "day", "days", map::requiredDate, map::dates, otherwise);
	}

	static List<String> known(YamlMap map, String one, String many, Collection<String> known, List<String> otherwise) {
		return read(map, one, many, (key) -> map.requiredKnown(key, known), (key) -> map.knownTexts(key, one, known),
				otherwise);
	}

	private static <T> List<T> read(YamlMap map, String one, String many, Function<String, T> reading,
			Function<String, List<T>> listReading, List<T> otherwise) {
		if (map.has(one) && map.has(many)) {
			map.problem(many, "both '" + one + "' and '" + many + "' are given, expected one of them");
		}
		if (map.has(one)) {
			return List.of(reading.apply(one));
		}
		return map.has(many) ? listReading.apply(many).stream().distinct().toList() : otherwise;
	}

}
