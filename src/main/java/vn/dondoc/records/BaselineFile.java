package vn.dondoc.records;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dondoc.configfile.AdminFile;
import vn.dondoc.configfile.YamlFile;
import vn.dondoc.configfile.YamlMap;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Obligations;
import vn.dondoc.facts.Work;
import vn.dondoc.text.TextLimit;

/**
 * {@code baseline.yml}: what was on record when dondoc began to watch.
 */
public final class BaselineFile {

	private static final String NAME = "baseline.yml";

	private static final long MOST = 1_000_000;

	private final Set<String> units;

	private final Obligations obligations;

	private BaselineFile(Set<String> units, Obligations obligations) {
		this.units = units;
		this.obligations = obligations;
	}

	/**
	 * Reads the baseline. {@code source} may be left out everywhere.
	 * @param configDir the folder that may hold {@code baseline.yml}
	 * @param knownUnits the codes of the units there are
	 * @param knownObligations the obligations that the rules yield
	 * @return the baseline; {@link Baseline#EMPTY} when there is no file
	 * @throws vn.dondoc.configfile.BadFileException if anything in the file is wrong;
	 * carries every problem
	 */
	public static Baseline read(Path configDir, Set<String> knownUnits, Obligations knownObligations) {
		AdminFile file = AdminFile.in(configDir, NAME);
		if (!file.exists()) {
			return Baseline.EMPTY;
		}
		return YamlFile.read(file, new BaselineFile(knownUnits, knownObligations)::baseline);
	}

	/**
	 * Reads {@code reports} and {@code readings} that stand elsewhere.
	 * @param map the group of keys that may hold them
	 * @param knownUnits the codes of the units there are
	 * @param knownObligations the obligations that the rules yield
	 * @return what is on record there
	 */
	public static Baseline of(YamlMap map, Set<String> knownUnits, Obligations knownObligations) {
		return new BaselineFile(knownUnits, knownObligations).baseline(map);
	}

	private Baseline baseline(YamlMap top) {
		List<YamlMap> reports = top.maps("reports");
		List<YamlMap> readings = top.maps("readings");
		Map<Dated, YamlMap> reported = new HashMap<>();
		Map<Dated, YamlMap> read = new HashMap<>();
		return new Baseline(reports.stream().map((map) -> report(map, reported)).toList(),
				readings.stream().map((map) -> reading(map, read)).toList());
	}

	private Report report(YamlMap map, Map<Dated, YamlMap> earlier) {
		DutyKey duty = duty(map);
		Work work = map.requiredConstant("work", Work.class);
		LocalDate on = map.requiredDate("on");
		refuseTwice(new Dated(duty, on), map, earlier);
		return new Report(duty, work, on, source(map));
	}

	private Reading reading(YamlMap map, Map<Dated, YamlMap> earlier) {
		DutyKey duty = duty(map);
		BigDecimal value = map.optionalDecimal("value", 0, MOST);
		Boolean reached = map.optionalFlag("reached");
		if (!map.has("value") && !map.has("reached")) {
			map.problem("value", "neither 'value' nor 'reached' is given, expected at least one of them");
		}
		LocalDate on = map.requiredDate("on");
		refuseTwice(new Dated(duty, on), map, earlier);
		return new Reading(duty, value, reached, on, source(map));
	}

	private DutyKey duty(YamlMap map) {
		String unit = map.requiredKnown("unit", this.units);
		String obligation = map.requiredKnown("obligation", this.obligations.codes());
		String period = map.optionalText("period", TextLimit.PERIOD);
		return new DutyKey(unit, directive(map, obligation), obligation, (period != null) ? period : "");
	}

	// Needed only where several impose an obligation of that code
	private String directive(YamlMap map, String obligation) {
		Set<String> imposing = this.obligations.of(obligation);
		if (map.has("directive")) {
			return map.requiredKnown("directive", imposing);
		}
		if (imposing.size() > 1) {
			map.problem("obligation", "several directives impose '" + obligation
					+ "'; expected 'directive' with one of " + String.join(", ", imposing));
		}
		return imposing.stream().findFirst().orElse("");
	}

	/**
	 * Two entries for one duty and day would leave it to chance which of them holds.
	 */
	private static void refuseTwice(Dated key, YamlMap map, Map<Dated, YamlMap> earlier) {
		if (key.duty().unit().isEmpty() || key.duty().obligation().isEmpty() || key.on().equals(LocalDate.MIN)) {
			return;
		}
		YamlMap first = earlier.putIfAbsent(key, map);
		if (first != null) {
			map.problem("on", key.duty() + " on " + key.on() + " is given twice, in lines " + first.line() + " and "
					+ map.line());
		}
	}

	private static String source(YamlMap map) {
		String source = map.optionalText("source", TextLimit.SOURCE);
		return (source != null) ? source : "";
	}

	private record Dated(DutyKey duty, LocalDate on) {
	}

}
