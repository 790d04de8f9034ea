package vn.dondoc.rules.engine;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Duties;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.Period;
import vn.dondoc.facts.Recurrence;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.language.Message;
import vn.dondoc.rules.language.Values;

/**
 * What is owed once a period.
 */
final class RecurringEntry implements Duties.Every, Duties.Within, Duties.Last, RecordedDuty {

	private final OrgUnit holder;

	private final String obligation;

	private final RuleSource source;

	private final String directive;

	private final RecurringTerms terms;

	private Period.Length every = Period.Length.MONTH;

	private int month = 1;

	private int day;

	private boolean after;

	private @Nullable LocalDate from;

	private @Nullable LocalDate until;

	private boolean exactly;

	RecurringEntry(OrgUnit holder, String obligation, RuleSource source, String directive, RecurringTerms terms) {
		this.holder = holder;
		this.obligation = obligation;
		this.source = source;
		this.directive = directive;
		this.terms = terms;
	}

	@Override
	public Duties.Within everyWeek(int weekday) {
		Mistake.refuse(Values.weekday(weekday));
		return every(Period.Length.WEEK, 1, weekday);
	}

	@Override
	public Duties.Within everyMonth(int dayOfMonth) {
		Mistake.refuse(Values.dayOfMonth(dayOfMonth));
		return every(Period.Length.MONTH, 1, dayOfMonth);
	}

	@Override
	public Duties.Within everyQuarter(int monthOfQuarter, int dayOfMonth) {
		Mistake.refuse(Values.monthOfQuarter(monthOfQuarter));
		Mistake.refuse(Values.dayOfMonth(dayOfMonth));
		return every(Period.Length.QUARTER, monthOfQuarter, dayOfMonth);
	}

	@Override
	public Duties.Within everyHalfYear(int monthOfHalf, int dayOfMonth) {
		Mistake.refuse(Values.monthOfHalf(monthOfHalf));
		Mistake.refuse(Values.dayOfMonth(dayOfMonth));
		return every(Period.Length.HALF, monthOfHalf, dayOfMonth);
	}

	@Override
	public Duties.Within everyYear(int monthOfYear, int dayOfMonth) {
		Mistake.refuse(Values.month(monthOfYear));
		Mistake.refuse(Values.dayOfMonth(dayOfMonth));
		return every(Period.Length.YEAR, monthOfYear, dayOfMonth);
	}

	private Duties.Within every(Period.Length length, int monthOfPeriod, int dayOfMonth) {
		this.every = length;
		this.month = monthOfPeriod;
		this.day = dayOfMonth;
		return this;
	}

	@Override
	public Duties.First after() {
		this.after = true;
		return this;
	}

	@Override
	public Duties.Last from(int year, int monthOfYear, int dayOfMonth) {
		this.from = RecordedDuty.day(year, monthOfYear, dayOfMonth);
		return this;
	}

	@Override
	public Duties.Fixed until(int year, int monthOfYear, int dayOfMonth) {
		LocalDate last = RecordedDuty.day(year, monthOfYear, dayOfMonth);
		if (this.from != null) {
			Mistake.refuse(Values.until(this.from, last));
		}
		this.until = last;
		return this;
	}

	@Override
	public void exactly() {
		this.exactly = true;
	}

	@Override
	public Stream<OwedDuty> owed() {
		if (this.from == null) {
			throw new Mistake(Message.of("mistake.periodic", this.obligation), this.source);
		}
		Recurrence recurrence = new Recurrence(this.every, this.month, this.day, this.after, this.from, this.until);
		return this.terms.of(recurrence, this.exactly)
			.stream()
			.map((named) -> new OwedDuty(this.holder, this.obligation, DutyKind.PERIODIC, named.term(), null,
					this.source, this.directive, named.period()));
	}

}
