package vn.dondoc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.dondoc.evaluation.EvaluatedDuty;
import vn.dondoc.evaluation.Finding;
import vn.dondoc.facts.Duty;

/**
 * The columns of a finding.
 */
final class AlertRows {

	private static final List<String> COLUMNS = List.of("unit", "obligation", "stage", "level", "slot", "due",
			"days_left", "days_late", "rule", "recipients");

	private AlertRows() {
	}

	static Rows empty(String... before) {
		List<String> columns = new ArrayList<>(List.of(before));
		columns.addAll(COLUMNS);
		return new Rows(columns.toArray(String[]::new));
	}

	static void add(Rows rows, EvaluatedDuty evaluated, @Nullable Object... before) {
		Finding finding = evaluated.finding();
		if (finding == null) {
			return;
		}
		Duty duty = evaluated.entry().duty();
		List<@Nullable Object> values = new ArrayList<>();
		for (Object value : before) {
			values.add(value);
		}
		values.add(duty.holder().code());
		values.add(duty.obligation());
		values.add(finding.stage());
		values.add(finding.level());
		values.add(finding.slot());
		values.add(duty.due());
		values.add(duty.daysLeft());
		values.add(duty.daysLate());
		values.add(finding.rule().rule());
		values.add(finding.recipients().stream().map(Enum::name).collect(Collectors.joining(";")));
		rows.add(values.toArray());
	}

}
