package vn.dondoc.rehearsal.scenarios;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.text.Reason;

/**
 * What came of a scenario on a day.
 */
final class ActualDay {

	private final Map<Subject, SortedMap<DutyKey, ActualRow>> rows = Map.of(Subject.DUTY, new TreeMap<>(),
			Subject.ALERT, new TreeMap<>());

	ActualDay(Evaluation evaluation) {
		for (EvaluatedDuty duty : evaluation.duties()) {
			rows(Subject.DUTY).put(duty.entry().key(), ActualRow.duty(duty.entry()));
			if (duty.finding() != null) {
				rows(Subject.ALERT).put(duty.entry().key(), ActualRow.alert(duty.entry().duty(), duty.finding()));
			}
		}
	}

	Collection<ActualRow> all(Subject subject) {
		return rows(subject).values();
	}

	/**
	 * The rows of a duty, whatever its directive or period where the key leaves that
	 * open.
	 */
	List<ActualRow> rows(Subject subject, DutyKey key) {
		return rows(subject).values().stream().filter((row) -> isMeant(key, row.key())).toList();
	}

	private static boolean isMeant(DutyKey asked, DutyKey found) {
		return asked.unit().equals(found.unit()) && asked.obligation().equals(found.obligation())
				&& (asked.directive().isEmpty() || asked.directive().equals(found.directive()))
				&& (asked.period().isEmpty() || asked.period().equals(found.period()));
	}

	/**
	 * What is so when a row that was expected is not there.
	 */
	Reason absent(DutyKey key) {
		List<ActualRow> duties = rows(Subject.DUTY, key);
		if (duties.isEmpty()) {
			return Reason.of(ScenarioReason.NOT_OWED);
		}
		ActualRow duty = duties.get(0);
		return Reason.of(ScenarioReason.NO_ALERT, Expectation.shown(duty.value("due")), duty.value("work"));
	}

	private SortedMap<DutyKey, ActualRow> rows(Subject subject) {
		return Objects.requireNonNull(this.rows.get(subject));
	}

}
