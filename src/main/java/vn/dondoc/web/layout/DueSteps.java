package vn.dondoc.web.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.dondoc.calendar.DueDate;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.Period;
import vn.dondoc.facts.Recurrence;
import vn.dondoc.facts.Term;
import vn.dondoc.text.PeriodName;

/**
 * How a due date was reckoned, step by step and day by day.
 */
@Component
public class DueSteps {

	private final Wording wording;

	DueSteps(Wording wording) {
		this.wording = wording;
	}

	/**
	 * The steps.
	 * @param term the term in the words of the rule; {@code null} when it was not kept
	 * @param duty the duty
	 * @param movedBy the days off that were passed over, in order
	 * @return the steps in order; empty for a duty without a date
	 */
	public List<Step> of(@Nullable Term term, Duty duty, List<DueDate.DayOff> movedBy) {
		LocalDate last = duty.calendarDue();
		LocalDate due = duty.due();
		List<Step> steps = new ArrayList<>();
		if (last == null || due == null) {
			return steps;
		}
		steps.add((term != null) ? step("reckon.term", phrase(term), note(term))
				: step("reckon.term", this.wording.text("reckon.unknown"), ""));
		steps.add(step("reckon.last", this.wording.dateInFull(last), ""));
		movedBy.forEach((day) -> steps.add(step("reckon.passed", this.wording.day(day.date()),
				this.wording.english() ? day.nameEn() : day.name())));
		steps.add(step("reckon.counts", this.wording.dateInFull(due),
				movedBy.isEmpty() ? this.wording.text("alert.not-moved") : this.wording.text("reckon.next-working")));
		return steps;
	}

	/**
	 * How days were counted from the due date.
	 * @param due the due date
	 * @param to the day of a slot
	 * @return in words
	 */
	public String counted(LocalDate due, LocalDate to) {
		long days = Math.abs(to.toEpochDay() - due.toEpochDay());
		return this.wording.text(to.isBefore(due) ? "reckon.counted.before" : "reckon.counted.after",
				this.wording.day(due), this.wording.day(to), days);
	}

	private String phrase(Term term) {
		Recurrence recurrence = term.recurrence();
		Period period = term.period();
		if (recurrence != null && period != null) {
			return "“" + this.wording.text("term.RECURRING", recurring(recurrence), new PeriodName(period)) + "”";
		}
		LocalDate day = term.day();
		String named = switch (term.phrase()) {
			case IN_MONTH, BEFORE_MONTH -> day.getMonthValue() + "/" + day.getYear();
			case BY_END_OF -> String.valueOf(day.getYear());
			case ON, FROM, RECURRING -> this.wording.day(day);
		};
		return "“" + this.wording.text("term." + term.phrase(), named) + "”";
	}

	private String recurring(Recurrence recurrence) {
		String place = this.wording.text("term.every." + recurrence.every(), recurrence.day(), recurrence.month());
		return recurrence.after() ? this.wording.text("term.after", place) : place;
	}

	private String note(Term term) {
		return term.exactly() ? this.wording.text("reckon.exactly") : "";
	}

	private Step step(String key, String what, String note) {
		return new Step(this.wording.text(key), what, note);
	}

	/**
	 * A step.
	 *
	 * @param label what it is
	 * @param what the phrase or the day
	 * @param note what there is to say of it; may be empty
	 */
	public record Step(String label, String what, String note) {
	}

}
