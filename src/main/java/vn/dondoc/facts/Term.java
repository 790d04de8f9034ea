package vn.dondoc.facts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The term of an obligation, in the words of the rule; what day that makes is for the
 * calendar to say.
 *
 * @param phrase how the text names the day
 * @param day the day it names, or the first day of the month, year or period it names
 * @param exactly whether the last day counts even when it is a day off
 * @param recurrence how the duty recurs; {@code null} unless it does
 */
public record Term(Phrase phrase, LocalDate day, boolean exactly, @Nullable Recurrence recurrence) {

	/**
	 * The term of a duty that does not recur.
	 * @param phrase how the text names the day
	 * @param day the day it names, or the first day of the month or year it names
	 * @param exactly whether the last day counts even when it is a day off
	 */
	public Term(Phrase phrase, LocalDate day, boolean exactly) {
		this(phrase, day, exactly, null);
	}

	/**
	 * The term of a period.
	 * @param recurrence how the duty recurs
	 * @param period the period
	 * @param exactly whether the last day counts even when it is a day off
	 * @return the term
	 */
	public static Term of(Recurrence recurrence, Period period, boolean exactly) {
		return new Term(Phrase.RECURRING, period.first(), exactly, recurrence);
	}

	/**
	 * The period of a duty that recurs.
	 * @return the period; {@code null} for one that does not
	 */
	public @Nullable Period period() {
		return (this.recurrence != null) ? Period.holding(this.recurrence.every(), this.day) : null;
	}

	/**
	 * The day that counts within or after a period, by the calendar.
	 * @return the day
	 * @throws IllegalStateException for the term of a duty that does not recur
	 */
	public LocalDate dueOfPeriod() {
		if (this.recurrence == null) {
			throw new IllegalStateException(this.phrase + " does not recur");
		}
		return this.recurrence.due(Period.holding(this.recurrence.every(), this.day));
	}

	/**
	 * How a text can name a day.
	 */
	public enum Phrase {

		/**
		 * {@code tháng 9/2022}.
		 */
		IN_MONTH,
		/**
		 * {@code trước tháng 12/2022}.
		 */
		BEFORE_MONTH,
		/**
		 * {@code ngày 15/9/2022}.
		 */
		ON,
		/**
		 * {@code đến hết năm 2022}.
		 */
		BY_END_OF,
		/**
		 * {@code từ ngày 01/6/2022}.
		 */
		FROM,
		/**
		 * {@code ngày 20 hằng tháng}.
		 */
		RECURRING

	}

}
