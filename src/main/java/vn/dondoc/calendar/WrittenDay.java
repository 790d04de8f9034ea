package vn.dondoc.calendar;

import java.time.LocalDate;

/**
 * Days as Vietnamese official texts write them: a zero before days under 10 and before
 * January and February only (Decree 30/2020/NĐ-CP).
 */
public final class WrittenDay {

	private WrittenDay() {
	}

	/**
	 * A day with its year.
	 * @param day the day
	 * @return such as {@code 30/9/2022} or {@code 03/01/2023}
	 */
	public static String inFull(LocalDate day) {
		return inYear(day) + "/" + day.getYear();
	}

	/**
	 * A day without its year.
	 * @param day the day
	 * @return such as {@code 30/9} or {@code 03/01}
	 */
	public static String inYear(LocalDate day) {
		int month = day.getMonthValue();
		return twoDigits(day.getDayOfMonth()) + "/" + ((month <= 2) ? twoDigits(month) : month);
	}

	private static String twoDigits(int number) {
		return (number < 10) ? "0" + number : String.valueOf(number);
	}

}
