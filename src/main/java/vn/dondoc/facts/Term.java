package vn.dondoc.facts;

import java.time.LocalDate;

/**
 * The term of an obligation, in the words of the rule; what day that makes is for the
 * calendar to say.
 *
 * @param phrase how the text names the day
 * @param day the day it names, or the first day of the month or year it names
 * @param exactly whether the last day counts even when it is a day off
 */
public record Term(Phrase phrase, LocalDate day, boolean exactly) {

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
		FROM

	}

}
