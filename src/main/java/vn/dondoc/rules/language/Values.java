package vn.dondoc.rules.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Recipient;
import vn.dondoc.text.Codes;
import vn.dondoc.text.TextLimit;

/**
 * What the words of statements accept. Asked when rules are checked, and again when they
 * speak. Each question answers with what is wrong, or {@code null} when nothing is.
 */
public final class Values {

	// The calendar ends in 1900 and 2199; a last day may still move into the year beside
	private static final int FIRST_YEAR = 1901;

	private static final int LAST_YEAR = 2198;

	private static final int LONGEST = 100_000;

	private static final List<String> RECIPIENTS = Arrays.stream(Recipient.values()).map(Recipient::name).toList();

	private Values() {
	}

	/**
	 * A year.
	 * @param year the year
	 * @return what is wrong with it
	 */
	public static @Nullable Message year(int year) {
		return (year >= FIRST_YEAR && year <= LAST_YEAR) ? null : Message.of("value.year", year, FIRST_YEAR, LAST_YEAR);
	}

	/**
	 * A month.
	 * @param month the month
	 * @return what is wrong with it
	 */
	public static @Nullable Message month(int month) {
		return upTo(12, month, "value.month");
	}

	/**
	 * A day of a month that is one.
	 * @param year the year
	 * @param month the month
	 * @param day the day
	 * @return what is wrong with it
	 */
	public static @Nullable Message day(int year, int month, int day) {
		YearMonth in = YearMonth.of(year, month);
		return in.isValidDay(day) ? null : Message.of("value.day", day, in.lengthOfMonth(), in);
	}

	/**
	 * A day of a month that is not known: a day past its end is its last day.
	 * @param day the day
	 * @return what is wrong with it
	 */
	public static @Nullable Message dayOfMonth(int day) {
		return upTo(31, day, "value.day.of.month");
	}

	/**
	 * A day of the week.
	 * @param weekday the day, 1 for Monday
	 * @return what is wrong with it
	 */
	public static @Nullable Message weekday(int weekday) {
		return upTo(7, weekday, "value.weekday");
	}

	/**
	 * A month of a quarter.
	 * @param month the month
	 * @return what is wrong with it
	 */
	public static @Nullable Message monthOfQuarter(int month) {
		return upTo(3, month, "value.month.of.quarter");
	}

	/**
	 * A month of half a year.
	 * @param month the month
	 * @return what is wrong with it
	 */
	public static @Nullable Message monthOfHalf(int month) {
		return upTo(6, month, "value.month.of.half");
	}

	private static @Nullable Message upTo(int most, int value, String key) {
		return (value >= 1 && value <= most) ? null : Message.of(key, value);
	}

	/**
	 * The last day on which something recurs.
	 * @param from the first
	 * @param until the last
	 * @return what is wrong with it
	 */
	public static @Nullable Message until(LocalDate from, LocalDate until) {
		return until.isBefore(from) ? Message.of("value.until", until, from) : null;
	}

	/**
	 * A percentage to reach.
	 * @param percent the percentage
	 * @return what is wrong with it
	 */
	public static @Nullable Message percent(double percent) {
		return (percent > 0 && percent <= 1_000_000) ? null : Message.of("value.percent", percent);
	}

	/**
	 * The code of an obligation.
	 * @param code the code
	 * @return what is wrong with it
	 */
	public static @Nullable Message obligation(@Nullable String code) {
		return (code != null && !TextLimit.OBLIGATION.isExceededBy(code) && Codes.isCode(code)) ? null
				: Message.of("value.obligation", String.valueOf(code));
	}

	/**
	 * A level of escalation.
	 * @param level the level
	 * @return what is wrong with it
	 */
	public static @Nullable Message level(int level) {
		return (level >= 1 && level <= 9) ? null : Message.of("value.level", level);
	}

	/**
	 * A number of days.
	 * @param word the word that says it
	 * @param days the days
	 * @return what is wrong with it
	 */
	public static @Nullable Message days(String word, int days) {
		return (days >= 1 && days <= LONGEST) ? null : Message.of("value.days", word, days, LONGEST);
	}

	/**
	 * A recipient.
	 * @param role its name
	 * @return what is wrong with it
	 */
	public static @Nullable Message recipient(String role) {
		return RECIPIENTS.contains(role) ? null
				: Message.of("value.recipient", role, RECIPIENTS, Message.near(role, RECIPIENTS));
	}

}
