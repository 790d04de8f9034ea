package vn.dondoc.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Work;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Finding;
import vn.dondoc.rehearsal.Rehearsal.AlertChange;
import vn.dondoc.rehearsal.Rehearsal.AlertChange.Effect;

/**
 * Compares what is said of a duty, by the rules of the alert log: a due date that moved
 * or is gone withdraws what was said under it, evidence resolves it, and the mere absence
 * of a finding does neither.
 */
final class AlertComparison {

	private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::stage)
		.thenComparing(Finding::level)
		.thenComparing(Finding::slot);

	private AlertComparison() {
	}

	/**
	 * Of a duty that is owed before and after.
	 */
	static List<AlertChange> of(EvaluatedDuty before, EvaluatedDuty after) {
		DutyKey key = after.entry().key();
		Finding was = said(before);
		Finding is = said(after);
		if (!Objects.equals(before.entry().duty().due(), after.entry().duty().due())) {
			return afresh(key, was, is);
		}
		if (was == null) {
			return raised(key, is);
		}
		if (is == null) {
			return List.of(new AlertChange(key, end(after.entry().duty()), was, null));
		}
		return sameSaying(was, is) ? List.of() : List.of(new AlertChange(key, Effect.CHANGED, was, is));
	}

	/**
	 * Of a duty that is owed anew.
	 */
	static List<AlertChange> owed(EvaluatedDuty duty) {
		return raised(duty.entry().key(), said(duty));
	}

	/**
	 * Of a duty that is owed no more, or of which nothing is known.
	 */
	static List<AlertChange> missing(EvaluatedDuty duty, boolean dropped) {
		Finding was = said(duty);
		return (was == null) ? List.of()
				: List.of(new AlertChange(duty.entry().key(), dropped ? Effect.WITHDRAWN : Effect.SILENT, was, null));
	}

	/**
	 * Whether a run would say what an alert changes to: a stage never goes back, and no
	 * slot is said twice.
	 */
	static boolean isSaid(AlertChange change) {
		if (change.after() == null) {
			return false;
		}
		return change.before() == null || ORDER.compare(change.after(), change.before()) > 0;
	}

	private static List<AlertChange> afresh(DutyKey key, @Nullable Finding was, @Nullable Finding is) {
		List<AlertChange> changes = new ArrayList<>(2);
		if (was != null) {
			changes.add(new AlertChange(key, Effect.WITHDRAWN, was, null));
		}
		changes.addAll(raised(key, is));
		return changes;
	}

	private static List<AlertChange> raised(DutyKey key, @Nullable Finding is) {
		return (is == null) ? List.of() : List.of(new AlertChange(key, Effect.RAISED, null, is));
	}

	private static Effect end(Duty duty) {
		return (duty.open() || duty.workState() == Work.SUSPENDED) ? Effect.SILENT : Effect.RESOLVED;
	}

	/**
	 * What a run would say: nothing of a duty that is not open, whatever rules call for.
	 */
	static @Nullable Finding said(EvaluatedDuty duty) {
		return duty.entry().duty().open() ? duty.finding() : null;
	}

	private static boolean sameSaying(Finding was, Finding is) {
		return ORDER.compare(was, is) == 0 && was.recipients().equals(is.recipients());
	}

}
