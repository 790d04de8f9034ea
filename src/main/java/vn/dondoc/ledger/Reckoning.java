package vn.dondoc.ledger;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.DueDate;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.Term;
import vn.dondoc.records.Progress;

/**
 * Reckons the ledger: what the rules say is owed, joined with the calendar and with what
 * is on record. Pure; the same input always gives the same ledger.
 */
public final class Reckoning {

	private static final Comparator<LedgerEntry> STRICTEST = Comparator
		.comparing((LedgerEntry entry) -> entry.duty().due(), Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((entry) -> entry.source().file())
		.thenComparing((entry) -> entry.source().line());

	private final WorkingCalendar calendar;

	/**
	 * Creates it.
	 * @param calendar the calendar that deadlines roll by
	 */
	public Reckoning(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * Reckons the ledger of some units.
	 * @param owed what the rules say they owe
	 * @param progress what is on record
	 * @param on the day
	 * @return one entry a duty, by unit and obligation. When several rules owe the same
	 * duty, the one with the earliest due date counts
	 */
	public List<LedgerEntry> ledger(List<OwedDuty> owed, Progress progress, LocalDate on) {
		Map<DutyKey, LedgerEntry> ledger = new TreeMap<>();
		for (OwedDuty duty : owed) {
			LedgerEntry entry = entry(duty, progress, on);
			ledger.merge(duty.key(), entry, (one, other) -> (STRICTEST.compare(one, other) <= 0) ? one : other);
		}
		return new ArrayList<>(ledger.values());
	}

	private LedgerEntry entry(OwedDuty owed, Progress progress, LocalDate on) {
		DueDate dueDate = (owed.term() != null) ? this.calendar.due(deadline(owed.term())) : null;
		LocalDate due = (dueDate != null) ? dueDate.due() : null;
		Progress.Standing standing = progress.standing(owed.key(), owed.target(), on);
		Duty duty = new Duty(owed.holder(), owed.obligation(), owed.source().clause(), owed.kind().name(),
				startsOn(owed), (dueDate != null) ? dueDate.calendarDue() : null, due, standing.work().name(),
				daysFrom(on, due), daysFrom(due, on), owed.target(), standing.reading(), owed.directive(),
				owed.period());
		return new LedgerEntry(duty, dueDate, TimeState.of(due, on, standing.completedOn()), standing.completedOn(),
				owed.source(), owed.term());
	}

	private static @Nullable LocalDate startsOn(OwedDuty owed) {
		return (owed.kind() == DutyKind.COMMENCEMENT && owed.term() != null) ? owed.term().day() : null;
	}

	private static @Nullable Integer daysFrom(@Nullable LocalDate first, @Nullable LocalDate last) {
		if (first == null || last == null) {
			return null;
		}
		return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(first, last)));
	}

	private static Deadline deadline(Term term) {
		Deadline deadline = switch (term.phrase()) {
			case IN_MONTH -> Deadline.inMonth(YearMonth.from(term.day()));
			case BEFORE_MONTH -> Deadline.beforeMonth(YearMonth.from(term.day()));
			case BY_END_OF -> Deadline.byEndOf(Year.from(term.day()));
			case ON, FROM -> Deadline.on(term.day());
		};
		return term.exactly() ? deadline.exactly() : deadline;
	}

}
