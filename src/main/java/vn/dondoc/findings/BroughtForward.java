package vn.dondoc.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.rules.RuleFailure;

/**
 * The slots of the days before the next letters, of duties that are due by then.
 */
final class BroughtForward {

	private final Evaluation today;

	private final Map<DutyKey, LocalDate> dues = new HashMap<>();

	private final List<OrgUnit> units;

	private final Map<DutyKey, List<Finding>> ahead = new HashMap<>();

	private final List<RuleFailure> failures = new ArrayList<>();

	BroughtForward(Evaluation today, LocalDate on, LocalDate next) {
		this.today = today;
		List<Duty> soon = today.duties().stream().map((duty) -> duty.entry().duty()).filter((duty) -> {
			LocalDate due = duty.due();
			return due != null && duty.open() && due.isAfter(on) && due.isBefore(next);
		}).toList();
		soon.forEach((duty) -> this.dues.put(duty.key(), duty.due()));
		this.units = soon.stream().map(Duty::holder).distinct().toList();
	}

	List<OrgUnit> units() {
		return this.units;
	}

	void add(Evaluation then, LocalDate day) {
		for (EvaluatedDuty duty : then.duties()) {
			LocalDate due = this.dues.get(duty.entry().key());
			Finding finding = duty.finding();
			if (finding != null && duty.reachedThatDay() && due != null && due.equals(duty.entry().duty().due())
					&& day.isBefore(due)) {
				this.ahead.computeIfAbsent(duty.entry().key(), (key) -> new ArrayList<>()).add(finding);
			}
		}
		this.failures.addAll(then.owingFailures());
		this.failures.addAll(then.alertingFailures());
	}

	Evaluation evaluation() {
		List<EvaluatedDuty> duties = this.today.duties()
			.stream()
			.map((duty) -> new EvaluatedDuty(duty.entry(), duty.finding(),
					this.ahead.getOrDefault(duty.entry().key(), List.of())))
			.toList();
		return new Evaluation(duties, this.today.owingFailures(),
				Stream.concat(this.today.alertingFailures().stream(), this.failures.stream()).toList());
	}

}
