package vn.dondoc.rehearsal.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.text.Reason;

/**
 * One row of what a scenario expects: of each unit, obligation and day it names or, when
 * it gives a count, of all of them together.
 *
 * @param line the line it stands on, from 1
 * @param subject what it is about
 * @param days the days it is to hold on
 * @param units the units it names; with a count, empty means any
 * @param obligations the obligations it names; with a count, empty means any
 * @param values what it expects, by column
 * @param count how many such rows there are to be; {@code null} when each is to be there
 */
record Expectation(int line, Subject subject, List<LocalDate> days, List<String> units, List<String> obligations,
		Map<String, String> values, @Nullable Integer count) {

	/**
	 * The duties it names; a directive or period that it leaves open is empty.
	 */
	List<DutyKey> keys() {
		return this.units.stream()
			.flatMap((unit) -> this.obligations.stream()
				.map((obligation) -> new DutyKey(unit, this.values.getOrDefault("directive", ""), obligation,
						this.values.getOrDefault("period", ""))))
			.toList();
	}

	boolean matches(ActualRow row) {
		return (this.units.isEmpty() || this.units.contains(row.key().unit()))
				&& (this.obligations.isEmpty() || this.obligations.contains(row.key().obligation()))
				&& this.values.entrySet()
					.stream()
					.allMatch((value) -> value.getValue().equals(row.value(value.getKey())));
	}

	/**
	 * What it counts, in its own words.
	 */
	String described() {
		StringJoiner words = new StringJoiner(", ");
		words.add(this.subject.key());
		if (!this.units.isEmpty()) {
			words.add(String.join(" ", this.units));
		}
		if (!this.obligations.isEmpty()) {
			words.add(String.join(" ", this.obligations));
		}
		if (!this.values.isEmpty()) {
			words.add(describedValues());
		}
		return words.toString();
	}

	/**
	 * What it expects of one row, in its own words.
	 */
	Reason describedRow() {
		return this.values.isEmpty() ? this.subject.present()
				: Reason.of(ScenarioReason.ROW_WITH, this.subject.present(), describedValues());
	}

	private String describedValues() {
		return this.values.entrySet()
			.stream()
			.map((value) -> value.getKey() + " " + shown(value.getValue()))
			.collect(Collectors.joining(", "));
	}

	/**
	 * A value as it is written in a scenario.
	 */
	static String shown(String value) {
		return value.isEmpty() ? Columns.NONE : value;
	}

}
