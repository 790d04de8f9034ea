package vn.dondoc.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.rehearsal.Rehearsal.AlertChange;
import vn.dondoc.rehearsal.Rehearsal.DutyChange;
import vn.dondoc.rehearsal.Rehearsal.DutyChange.Shift;
import vn.dondoc.rules.RuleFailure;

/**
 * Gathers what changes, chunk by chunk.
 */
final class Changes {

	private final List<DutyChange> duties = new ArrayList<>();

	private final List<AlertChange> alerts = new ArrayList<>();

	// Whether these are dropped shows only once every file has spoken about every unit
	private final List<EvaluatedDuty> missing = new ArrayList<>();

	private final Set<RuleFailure> failures = new LinkedHashSet<>();

	private int dutiesBefore;

	private int alertsBefore;

	private boolean everyFileSpoke = true;

	void chunk(Evaluation before, Evaluation after) {
		Map<DutyKey, EvaluatedDuty> until = new LinkedHashMap<>();
		for (EvaluatedDuty duty : before.duties()) {
			until.put(duty.entry().key(), duty);
			this.dutiesBefore++;
			this.alertsBefore += (AlertComparison.said(duty) != null) ? 1 : 0;
		}
		for (EvaluatedDuty duty : after.duties()) {
			EvaluatedDuty was = until.remove(duty.entry().key());
			if (was == null) {
				owed(duty);
			}
			else {
				DutyComparison.of(was.entry(), duty.entry()).ifPresent(this.duties::add);
				this.alerts.addAll(AlertComparison.of(was, duty));
			}
		}
		this.missing.addAll(until.values());
		this.failures.addAll(after.owingFailures());
		this.failures.addAll(after.alertingFailures());
		this.everyFileSpoke &= after.owingFailures().isEmpty();
	}

	private void owed(EvaluatedDuty duty) {
		LedgerEntry entry = duty.entry();
		this.duties.add(new DutyChange(entry.key(), Shift.OWED, null, entry.duty().due(), entry.source()));
		this.alerts.addAll(AlertComparison.owed(duty));
	}

	/**
	 * No more chunks follow. As in a run, a duty is owed no more only if every file
	 * spoke; otherwise it perhaps was only not spoken of.
	 */
	void end() {
		for (EvaluatedDuty duty : this.missing) {
			LedgerEntry entry = duty.entry();
			if (this.everyFileSpoke) {
				this.duties.add(new DutyChange(entry.key(), Shift.DROPPED, entry.duty().due(), null, entry.source()));
			}
			this.alerts.addAll(AlertComparison.missing(duty, this.everyFileSpoke));
		}
		this.missing.clear();
		this.duties.sort(Comparator.comparing(DutyChange::key));
		// Stable: of two changes of one duty, the withdrawal stays first
		this.alerts.sort(Comparator.comparing(AlertChange::key));
	}

	List<DutyChange> duties() {
		return this.duties;
	}

	List<AlertChange> alerts() {
		return this.alerts;
	}

	List<RuleFailure> failures() {
		return List.copyOf(this.failures);
	}

	int dutiesBefore() {
		return this.dutiesBefore;
	}

	int alertsBefore() {
		return this.alertsBefore;
	}

}
