package vn.dondoc.ledger;

import java.time.LocalDate;
import java.util.List;

import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.records.Progress;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.Rulebook;

/**
 * Asks the rules what units owe, and reckons how that stands. Pure: needs no database,
 * changes nothing, and may be used by several threads.
 */
public final class Owing {

	private final Rulebook rulebook;

	private final Reckoning reckoning;

	/**
	 * Creates it.
	 * @param rulebook the rules
	 * @param calendar the calendar that deadlines roll by
	 */
	public Owing(Rulebook rulebook, WorkingCalendar calendar) {
		this.rulebook = rulebook;
		this.reckoning = new Reckoning(calendar);
	}

	/**
	 * What units owe, joined with the calendar and the records.
	 * @param units the units
	 * @param progress what is on record about their duties
	 * @param on the day
	 * @return the ledger of these units, and the files that broke
	 */
	public Owed owe(List<OrgUnit> units, Progress progress, LocalDate on) {
		Answer<OwedDuty> owed = this.rulebook.owed(units, on);
		return new Owed(this.reckoning.ledger(owed.results(), progress, on), owed.failures());
	}

	/**
	 * What units owe.
	 *
	 * @param entries one entry a duty, by unit and obligation
	 * @param failures the files that broke; what they would have said is not among the
	 * entries
	 */
	public record Owed(List<LedgerEntry> entries, List<RuleFailure> failures) {

		/**
		 * The duties as they stand.
		 * @return one an entry, in their order
		 */
		public List<Duty> duties() {
			return this.entries.stream().map(LedgerEntry::duty).toList();
		}

	}

}
