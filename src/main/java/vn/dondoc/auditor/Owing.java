package vn.dondoc.auditor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.findings.Finding;
import vn.dondoc.records.Progress;

/**
 * What should be notified of the duties of some units on a day: each open duty with a due
 * date that has reached a slot.
 *
 * @param slots the slot each duty has reached
 * @param dues the due date of every duty, open or not; {@code null} for one without
 * @param whole whether every rule file could speak; only then a slot that is not here is
 * not owed
 */
record Owing(Map<DutyKey, Owed> slots, Map<DutyKey, @Nullable LocalDate> dues, boolean whole) {

	static Owing of(Evaluator evaluator, List<OrgUnit> units, Progress facts, LocalDate day) {
		Evaluation evaluation = evaluator.evaluate(units, facts, day);
		Map<DutyKey, Owed> slots = new HashMap<>();
		Map<DutyKey, @Nullable LocalDate> dues = new HashMap<>();
		for (EvaluatedDuty duty : evaluation.duties()) {
			Finding finding = duty.finding();
			LocalDate due = duty.entry().duty().due();
			dues.put(duty.entry().key(), due);
			if (finding != null && due != null && duty.entry().duty().open()) {
				slots.put(duty.entry().key(), new Owed(due, finding, duty.reachedThatDay()));
			}
		}
		return new Owing(slots, dues, evaluation.owingFailures().isEmpty() && evaluation.alertingFailures().isEmpty());
	}

	boolean owes(LoggedSlot notified) {
		Owed owed = this.slots.get(notified.duty());
		return owed != null && owed.due().equals(notified.due()) && owed.slot().equals(notified.slot());
	}

	/**
	 * A slot that a duty has reached.
	 *
	 * @param due the due date
	 * @param finding what is to be notified
	 * @param thatDay whether it was reached on that very day
	 */
	record Owed(LocalDate due, Finding finding, boolean thatDay) {

		SlotAt slot() {
			return SlotAt.of(this.finding);
		}

	}

}
