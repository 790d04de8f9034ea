package vn.dondoc.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Slot;
import vn.dondoc.findings.WhyNot.Coming;
import vn.dondoc.findings.WhyNot.Voice;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.ledger.Reckoning;
import vn.dondoc.records.Progress;
import vn.dondoc.rules.AlertCall;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.RuleVerdict;
import vn.dondoc.rules.Rulebook;

/**
 * Asks a rulebook about one duty on one day, and what comes next. Pure, like
 * {@link Evaluator}, and by the same way.
 */
final class Explainer {

	// No ladder is known that begins earlier, and what lies further away need not be told
	private static final int BEFORE_DUE = 400;

	private static final int AHEAD = 800;

	private final Rulebook rulebook;

	private final Evaluator evaluator;

	private final Reckoning reckoning;

	Explainer(Rulebook rulebook, WorkingCalendar calendar) {
		this.rulebook = rulebook;
		this.evaluator = new Evaluator(rulebook, calendar);
		this.reckoning = new Reckoning(calendar);
	}

	WhyNot explain(OrgUnit unit, Question question, Progress progress, LocalDate on) {
		String obligation = question.obligation();
		List<RuleVerdict> owing = this.rulebook.verdicts(unit, on)
			.stream()
			.filter((verdict) -> question.means(verdict.outline()))
			.toList();
		Answer<OwedDuty> owed = this.rulebook.owed(List.of(unit), on);
		List<DutyKey> keys = owed.results().stream().map(OwedDuty::key).toList();
		List<OwedDuty> asked = one(owed.results().stream().filter((duty) -> question.means(duty.key())).toList());
		List<RuleFailure> failures = new ArrayList<>(owed.failures());
		LedgerEntry entry = entry(asked, progress, on);
		if (entry == null) {
			return new WhyNot(unit, obligation, on, this.rulebook.release().hash(), owing, question.periods(keys), null,
					List.of(), null, null, failures);
		}
		Finding finding = finding(entry, on, failures);
		Coming next = entry.duty().open() ? next(asked, progress, on) : null;
		return new WhyNot(unit, obligation, on, this.rulebook.release().hash(), owing, question.periods(keys), entry,
				voices(entry.duty(), on), finding, next, failures);
	}

	// Several rules may owe one duty; of several periods the latest is meant
	private static List<OwedDuty> one(List<OwedDuty> meant) {
		return meant.stream()
			.map(OwedDuty::key)
			.max(Comparator.naturalOrder())
			.map((key) -> meant.stream().filter((duty) -> duty.key().equals(key)).toList())
			.orElse(List.of());
	}

	private @Nullable LedgerEntry entry(List<OwedDuty> owed, Progress progress, LocalDate on) {
		return this.reckoning.ledger(owed, progress, on).stream().findFirst().orElse(null);
	}

	private @Nullable Finding finding(LedgerEntry entry, LocalDate on, List<RuleFailure> failures) {
		return this.evaluator.findings(List.of(entry.duty()), on, failures).get(entry.key());
	}

	private List<Voice> voices(Duty duty, LocalDate on) {
		Map<RuleSource, Slot> reached = new HashMap<>();
		for (AlertCall call : this.rulebook.calls(List.of(duty), on).results()) {
			Slot slot = call.reached();
			if (slot != null) {
				reached.put(call.source(), slot);
			}
		}
		return this.rulebook.verdicts(duty, on)
			.stream()
			.map((verdict) -> new Voice(verdict, reached.get(verdict.outline().source())))
			.toList();
	}

	// The first day on which the slot said is that very day's
	private @Nullable Coming next(List<OwedDuty> owed, Progress progress, LocalDate on) {
		LedgerEntry today = entry(owed, progress, on);
		LocalDate due = (today != null) ? today.duty().due() : null;
		if (due == null) {
			return null;
		}
		LocalDate first = on.plusDays(1);
		LocalDate from = due.minusDays(BEFORE_DUE).isAfter(first) ? due.minusDays(BEFORE_DUE) : first;
		for (LocalDate day = from; day.isBefore(from.plusDays(AHEAD)); day = day.plusDays(1)) {
			LedgerEntry entry = entry(owed, progress, day);
			if (entry != null && entry.duty().open()) {
				Finding finding = finding(entry, day, new ArrayList<>());
				if (new EvaluatedDuty(entry, finding, List.of()).reachedThatDay() && finding != null) {
					return new Coming(day, finding);
				}
			}
		}
		return null;
	}

}
