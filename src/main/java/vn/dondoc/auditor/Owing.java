package vn.dondoc.auditor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.findings.Finding;

/**
 * What should be notified of the duties of some units on a day: each open duty with a due
 * date that has reached a slot.
 *
 * @param slots the slots that are to be notified of each duty: what it has reached, and
 * what a day without letters brings forward
 * @param dues the due date of every duty, open or not; {@code null} for one without
 * @param whole whether every rule file could speak; only then a slot that is not here is
 * not owed
 */
record Owing(Map<DutyKey, List<Owed>> slots, Map<DutyKey, @Nullable LocalDate> dues, boolean whole) {

	static Owing of(Evaluation evaluation) {
		Map<DutyKey, List<Owed>> slots = new HashMap<>();
		Map<DutyKey, @Nullable LocalDate> dues = new HashMap<>();
		for (EvaluatedDuty duty : evaluation.duties()) {
			Finding finding = duty.finding();
			LocalDate due = duty.entry().duty().due();
			dues.put(duty.entry().key(), due);
			if (due != null && duty.entry().duty().open() && !duty.findings().isEmpty()) {
				slots.put(duty.entry().key(),
						duty.findings()
							.stream()
							.map((each) -> new Owed(due, each, each.equals(finding) && duty.reachedThatDay()))
							.toList());
			}
		}
		return new Owing(slots, dues, evaluation.owingFailures().isEmpty() && evaluation.alertingFailures().isEmpty());
	}

	/**
	 * Whether a duty has reached these very slots by this reading, too.
	 */
	boolean reaches(DutyKey duty, List<Owed> slots) {
		List<Owed> here = this.slots.getOrDefault(duty, List.of());
		return slots.stream()
			.allMatch((slot) -> here.stream()
				.anyMatch((other) -> other.due().equals(slot.due()) && other.slot().equals(slot.slot())));
	}

	Optional<Owed> owed(LoggedSlot notified) {
		return this.slots.getOrDefault(notified.duty(), List.of())
			.stream()
			.filter((owed) -> owed.due().equals(notified.due()) && owed.slot().equals(notified.slot()))
			.findFirst();
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
