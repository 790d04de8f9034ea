package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.records.Progress;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Unit;
import vn.dondoc.rehearsal.Rehearsal.RuleActivity;
import vn.dondoc.rules.Firings;
import vn.dondoc.rules.Rulebook;

/**
 * Asks two rulebooks about the same units, records and day, and compares. Needs no
 * database and changes nothing. Units are worked on in chunks, so that only what changes
 * is kept, and on the caller's thread, so that a run that goes on keeps its share of the
 * machine.
 */
public final class Rehearser {

	private static final int UNITS_A_CHUNK = 200;

	private static final Evaluation NOTHING = new Evaluation(List.of(), List.of(), List.of());

	private final List<Unit> units;

	private final Function<? super Collection<String>, Progress> records;

	private final WorkingCalendar calendar;

	/**
	 * Creates it.
	 * @param units all units
	 * @param records what is on record about the duties of some units, by their codes
	 * @param calendar the calendar that deadlines roll by
	 */
	public Rehearser(List<Unit> units, Function<? super Collection<String>, Progress> records,
			WorkingCalendar calendar) {
		this.units = List.copyOf(units);
		this.records = records;
		this.calendar = calendar;
	}

	/**
	 * Rehearses.
	 * @param candidate the rules on trial
	 * @param running the rules to compare with; {@code null} when there are none
	 * @param on the day
	 * @return what the candidate would change
	 */
	public Rehearsal rehearse(Rulebook candidate, @Nullable Rulebook running, LocalDate on) {
		Firings firings = new Firings();
		Evaluator after = new Evaluator(candidate.noting(firings), this.calendar);
		Evaluator before = (running != null) ? new Evaluator(running, this.calendar) : null;
		Changes changes = new Changes();
		List<OrgUnit> facts = this.units.stream().map(Unit::fact).toList();
		for (int from = 0; from < facts.size(); from += UNITS_A_CHUNK) {
			List<OrgUnit> chunk = facts.subList(from, Math.min(facts.size(), from + UNITS_A_CHUNK));
			Progress progress = this.records.apply(chunk.stream().map(OrgUnit::code).toList());
			changes.chunk((before != null) ? before.evaluate(chunk, progress, on) : NOTHING,
					after.evaluate(chunk, progress, on));
		}
		changes.end();
		return new Rehearsal(on, candidate.release().hash(), (running != null) ? running.release().hash() : null,
				changes.dutiesBefore(), changes.alertsBefore(), changes.duties(), changes.alerts(),
				Mails.about(changes.alerts(), Directory.of(this.units), candidate.directives()),
				activity(candidate, firings), changes.failures());
	}

	private static List<RuleActivity> activity(Rulebook candidate, Firings firings) {
		return candidate.rules()
			.stream()
			.map((rule) -> new RuleActivity(rule, firings.fired(rule), firings.took(rule)))
			.toList();
	}

}
