package vn.dondoc.rehearsal.scenarios;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import vn.dondoc.configfile.YamlMap;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.ledger.TimeState;

/**
 * The columns that a scenario may expect values in, each read as what it holds, so that a
 * slip of the pen is a problem of the file and not a scenario that fails.
 */
final class Columns {

	/** How a scenario says that there is nothing in a column. */
	static final String NONE = "none";

	private static final int MOST_DAYS = 100_000;

	private static final long MOST_PERCENT = 1_000_000;

	private static final List<String> STAGES = Arrays.stream(Stage.values())
		.filter((stage) -> !stage.closed())
		.map(Enum::name)
		.toList();

	private static final List<String> ROLES = Arrays.stream(Recipient.values()).map(Enum::name).toList();

	private final Map<Subject, Map<String, Reading>> columns = Map.of(Subject.DUTY, new LinkedHashMap<>(),
			Subject.ALERT, new LinkedHashMap<>());

	Columns(Set<String> rules) {
		Reading date = single((row, key) -> row.requiredDate(key).toString());
		Reading days = single((row, key) -> Integer.toString(row.requiredWhole(key, 0, MOST_DAYS)));
		Reading percent = single((row, key) -> ActualRow.plain(row.optionalDecimal(key, 0, MOST_PERCENT)));
		duty("clause", single(YamlMap::requiredText));
		duty("kind", constant(DutyKind.class));
		duty("starts_on", date);
		duty("calendar_due", date);
		both("directive", single(YamlMap::requiredText));
		both("period", single(YamlMap::requiredText));
		both("due", date);
		duty("moved_by", (row, key) -> joined(row.dates(key).stream().sorted().toList()));
		duty("work", constant(Work.class));
		duty("time", constant(TimeState.class));
		both("days_left", days);
		both("days_late", days);
		duty("target", percent);
		duty("reading", percent);
		alert("stage", single((row, key) -> row.requiredKnown(key, STAGES)));
		alert("level", single((row, key) -> Integer.toString(row.requiredWhole(key, 0, 9))));
		alert("slot", single(Columns::slot));
		alert("date", date);
		alert("rule", single((row, key) -> rule(row, key, rules)));
		alert("recipients", Columns::roles);
	}

	/**
	 * What a row expects, by column.
	 */
	Map<String, String> read(Subject subject, YamlMap row) {
		Map<String, String> values = new LinkedHashMap<>();
		this.columns.getOrDefault(subject, Map.of()).forEach((column, reading) -> {
			if (row.has(column)) {
				values.put(column, reading.apply(row, column));
			}
		});
		return values;
	}

	private void duty(String name, Reading reading) {
		Objects.requireNonNull(this.columns.get(Subject.DUTY)).put(name, reading);
	}

	private void alert(String name, Reading reading) {
		Objects.requireNonNull(this.columns.get(Subject.ALERT)).put(name, reading);
	}

	private void both(String name, Reading reading) {
		duty(name, reading);
		alert(name, reading);
	}

	private static Reading single(Reading reading) {
		return (row, key) -> {
			String text = row.optionalText(key);
			return (text == null || text.equals(NONE)) ? "" : reading.apply(row, key);
		};
	}

	private static <E extends Enum<E>> Reading constant(Class<E> type) {
		return single((row, key) -> row.requiredConstant(key, type).name());
	}

	private static String slot(YamlMap row, String key) {
		String text = row.requiredText(key);
		try {
			return Slot.parse(text).toString();
		}
		catch (IllegalArgumentException ex) {
			row.problem(key, "found '" + text + "', expected a slot such as D-30, D0 or D+8");
			return "";
		}
	}

	// All the names there are would be too long a hint
	private static String rule(YamlMap row, String key, Set<String> rules) {
		String text = row.requiredText(key);
		if (!text.isEmpty() && !rules.contains(text)) {
			row.problem(key, "no rule is called '" + text + "'; expected the name after 'rule' in a rule file");
		}
		return text;
	}

	private static String roles(YamlMap row, String key) {
		List<String> roles = row.knownTexts(key, "recipient", ROLES);
		return joined(ROLES.stream().filter(roles::contains).toList());
	}

	private static String joined(Collection<?> values) {
		return values.stream().map(Object::toString).collect(Collectors.joining(";"));
	}

	/**
	 * Reads an expected value, as {@link ActualRow} writes it.
	 */
	private interface Reading extends BiFunction<YamlMap, String, String> {

	}

}
