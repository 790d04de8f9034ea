package vn.dondoc.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.dondoc.calendar.LetterDays;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.ledger.Owing;
import vn.dondoc.records.Progress;
import vn.dondoc.rules.AlertCall;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.Rulebook;

/**
 * Evaluates a chunk of units: what they owe and how that stands, from the ledger; and
 * what is to be said about it, from the rules. Pure: needs no database, changes nothing,
 * and may be used by several threads.
 */
public final class Evaluator {

	private static final int DUTIES_A_SESSION = 2_000;

	private final Rulebook rulebook;

	private final Owing owing;

	private final WorkingCalendar calendar;

	/**
	 * Creates it.
	 * @param rulebook the rules
	 * @param calendar the calendar that deadlines roll by
	 */
	public Evaluator(Rulebook rulebook, WorkingCalendar calendar) {
		this.rulebook = rulebook;
		this.owing = new Owing(rulebook, calendar);
		this.calendar = calendar;
	}

	/**
	 * Evaluates a chunk.
	 * @param units the units
	 * @param progress what is on record about their duties
	 * @param on the logical date
	 * @return what came of it
	 */
	public Evaluation evaluate(List<OrgUnit> units, Progress progress, LocalDate on) {
		Owing.Owed owed = this.owing.owe(units, progress, on);
		List<RuleFailure> failures = new ArrayList<>();
		Map<DutyKey, Finding> findings = findings(owed.duties(), on, failures);
		List<EvaluatedDuty> duties = owed.entries()
			.stream()
			.map((entry) -> new EvaluatedDuty(entry, findings.get(entry.key()), List.of()))
			.toList();
		return new Evaluation(duties, owed.failures(), failures);
	}

	/**
	 * Evaluates a chunk as a run does, whose findings go out in letters: a slot on a day
	 * without letters that could only go out after the due day is brought forward to the
	 * last letters before it.
	 * @param units the units
	 * @param progress what is on record about their duties
	 * @param on the logical date
	 * @param letters when letters go out; by which calendar, this evaluator knows
	 * @return what came of it
	 */
	public Evaluation evaluate(List<OrgUnit> units, Progress progress, LocalDate on, LetterDays letters) {
		Evaluation today = evaluate(units, progress, on);
		LetterDays days = letters.by(this.calendar);
		LocalDate next = days.from(on.plusDays(1));
		if (!days.include(on)) {
			return today;
		}
		BroughtForward forward = new BroughtForward(today, on, next);
		for (LocalDate day = on.plusDays(1); day.isBefore(next) && !forward.units().isEmpty(); day = day.plusDays(1)) {
			forward.add(evaluate(forward.units(), progress, day), day);
		}
		return forward.evaluation();
	}

	/**
	 * Puts the second question alone.
	 * @param duties the duties as they stand
	 * @param on the logical date
	 * @param failures takes the files that broke
	 * @return the findings; a duty that has reached no slot is absent
	 */
	public Map<DutyKey, Finding> findings(List<Duty> duties, LocalDate on, List<RuleFailure> failures) {
		Map<DutyKey, Finding> findings = new HashMap<>();
		for (int from = 0; from < duties.size(); from += DUTIES_A_SESSION) {
			List<Duty> chunk = duties.subList(from, Math.min(duties.size(), from + DUTIES_A_SESSION));
			Answer<AlertCall> said = this.rulebook.calls(chunk, on);
			Map<DutyKey, Finding> found = Findings.of(said.results());
			if (chunk.size() == duties.size()) {
				findings = found;
			}
			else {
				findings.putAll(found);
			}
			failures.addAll(said.failures());
		}
		return findings;
	}

}
