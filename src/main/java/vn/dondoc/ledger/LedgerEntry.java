package vn.dondoc.ledger;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.calendar.DueDate;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Term;

/**
 * A duty on the ledger, as it stands on a day.
 *
 * @param duty the duty as rules see it
 * @param dueDate how its due date was reckoned; {@code null} when it has none
 * @param time how it stands in time
 * @param completedOn the day from which it counts as completed; {@code null} while it
 * does not
 * @param source the rule by which it is owed
 * @param term the term in the words of that rule; {@code null} when it has none
 */
public record LedgerEntry(Duty duty, @Nullable DueDate dueDate, TimeState time, @Nullable LocalDate completedOn,
		RuleSource source, @Nullable Term term) {

	/**
	 * What this duty is called across modules.
	 * @return the key
	 */
	public DutyKey key() {
		return this.duty.key();
	}

	/**
	 * The days off that moved the due date.
	 * @return the days in order; empty when nothing moved it
	 */
	public List<DueDate.DayOff> movedBy() {
		return (this.dueDate != null) ? this.dueDate.movedBy() : List.of();
	}

}
