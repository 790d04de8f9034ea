package vn.dondoc.rehearsal.scenarios;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.Finding;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.text.Letters;

/**
 * What came of a duty on a day, with the columns that {@code duties} and {@code alerts}
 * print.
 *
 * @param key the duty
 * @param values a text a column, as a scenario writes it; empty where there is none
 */
public record ActualRow(DutyKey key, Map<String, String> values) {

	/**
	 * Takes a private copy.
	 */
	public ActualRow {
		values = Map.copyOf(values);
	}

	/**
	 * The columns of a duty.
	 * @param entry the duty as it stands
	 * @return the row
	 */
	public static ActualRow duty(LedgerEntry entry) {
		Duty duty = entry.duty();
		Map<String, String> values = common(duty);
		values.put("clause", normal(duty.clause()));
		values.put("kind", duty.kind());
		values.put("starts_on", Objects.toString(duty.startsOn(), ""));
		values.put("calendar_due", Objects.toString(duty.calendarDue(), ""));
		values.put("moved_by",
				entry.movedBy().stream().map((day) -> day.date().toString()).collect(Collectors.joining(";")));
		values.put("work", duty.work());
		values.put("time", entry.time().name());
		values.put("target", plain(duty.target()));
		values.put("reading", plain(duty.reading()));
		return new ActualRow(entry.key(), values);
	}

	/**
	 * The columns of what is to be said of a duty.
	 * @param duty the duty
	 * @param finding what is to be said
	 * @return the row
	 */
	public static ActualRow alert(Duty duty, Finding finding) {
		Map<String, String> values = common(duty);
		values.put("stage", finding.stage().name());
		values.put("level", Integer.toString(finding.level()));
		values.put("slot", finding.slot().toString());
		values.put("date", (duty.due() != null) ? finding.slot().on(duty.due()).toString() : "");
		values.put("rule", normal(finding.rule().rule()));
		values.put("recipients", finding.recipients().stream().map(Enum::name).collect(Collectors.joining(";")));
		return new ActualRow(duty.key(), values);
	}

	private static Map<String, String> common(Duty duty) {
		Map<String, String> values = new HashMap<>();
		values.put("unit", duty.holder().code());
		values.put("obligation", duty.obligation());
		values.put("directive", duty.directive());
		values.put("period", duty.period());
		values.put("due", Objects.toString(duty.due(), ""));
		values.put("days_left", Objects.toString(duty.daysLeft(), ""));
		values.put("days_late", Objects.toString(duty.daysLate(), ""));
		return values;
	}

	static String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros().toPlainString() : "";
	}

	// As what is read from a scenario
	static String normal(String text) {
		return Letters.normal(text);
	}

	/**
	 * What stands in a column.
	 * @param column the column's name
	 * @return the text; empty where there is none
	 */
	public String value(String column) {
		return this.values.getOrDefault(column, "");
	}

}
