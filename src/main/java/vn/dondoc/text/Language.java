package vn.dondoc.text;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A language that people read dondoc in, with days, times and numbers as they write them.
 */
public enum Language {

	/** Vietnamese. */
	VIETNAMESE("vi"),
	/** English. */
	ENGLISH("en");

	@SuppressWarnings("ImmutableEnumChecker") // a locale never changes
	private final Locale locale;

	Language(String tag) {
		this.locale = Locale.forLanguageTag(tag);
	}

	/**
	 * The language of a reader.
	 * @param locale the reader's locale
	 * @return English for any English, else Vietnamese
	 */
	public static Language of(Locale locale) {
		return of(locale, VIETNAMESE);
	}

	/**
	 * The language of a reader.
	 * @param locale the reader's locale
	 * @param otherwise the language of who reads neither
	 * @return the language
	 */
	public static Language of(Locale locale, Language otherwise) {
		return Stream.of(values())
			.filter((language) -> language.tag().equals(locale.getLanguage()))
			.findAny()
			.orElse(otherwise);
	}

	/**
	 * The language of a reader.
	 * @param tag the tag of the reader's language, such as {@code en-GB}
	 * @return English for any English, else Vietnamese
	 */
	public static Language of(String tag) {
		return of(Locale.forLanguageTag(tag));
	}

	/**
	 * The tag of the language.
	 * @return {@code vi} or {@code en}
	 */
	public String tag() {
		return this.locale.getLanguage();
	}

	/**
	 * The locale of the language.
	 * @return the locale, without a country
	 */
	public Locale locale() {
		return this.locale;
	}

	/**
	 * A day with its year, as sentences and letters write it. In Vietnamese a zero stands
	 * before days under 10 and before January and February only (Decree 30/2020/NĐ-CP).
	 * @param day the day
	 * @return such as {@code 30/9/2022} or {@code 30 Sep 2022}
	 */
	public String day(LocalDate day) {
		return format(day, shortDay(day.getMonthValue()) + "/yyyy", "d MMM yyyy");
	}

	/**
	 * A day without its year.
	 * @param day the day
	 * @return such as {@code 30/9} or {@code 30 Sep}
	 */
	public String shortDay(LocalDate day) {
		return format(day, shortDay(day.getMonthValue()), "d MMM");
	}

	/**
	 * A day with its year, as wide as any other.
	 * @param day the day
	 * @return such as {@code 30/09/2022} or {@code 30 Sep 2022}
	 */
	public String dayInTables(LocalDate day) {
		return format(day, "dd/MM/yyyy", "d MMM yyyy");
	}

	/**
	 * A day with its year and the day of the week.
	 * @param day the day
	 * @return such as {@code Thứ Sáu, 30/09/2022}
	 */
	public String dayInFull(LocalDate day) {
		return day.getDayOfWeek().getDisplayName(TextStyle.FULL, this.locale) + ", " + dayInTables(day);
	}

	/**
	 * A month.
	 * @param month any day of it
	 * @return such as {@code 9/2022} or {@code September 2022}
	 */
	public String month(LocalDate month) {
		return format(month, "M/yyyy", "MMMM yyyy");
	}

	/**
	 * A moment.
	 * @param moment day and time as they are where it is read
	 * @return such as {@code 07:05 ngày 30/9/2022} or {@code 30 Sep 2022, 07:05}
	 */
	public String moment(TemporalAccessor moment) {
		return moment(moment, "HH:mm");
	}

	/**
	 * A moment to the second, to be found in a log.
	 * @param moment day and time as they are where it is read
	 * @return such as {@code 07:05:09 ngày 30/9/2022} or {@code 30 Sep 2022, 07:05:09}
	 */
	public String exactMoment(TemporalAccessor moment) {
		return moment(moment, "HH:mm:ss");
	}

	private String moment(TemporalAccessor moment, String time) {
		String day = day(LocalDate.from(moment));
		String clock = format(moment, time, time);
		return (this == ENGLISH) ? day + ", " + clock : clock + " ngày " + day;
	}

	private static String shortDay(int month) {
		return (month <= 2) ? "dd/MM" : "dd/M";
	}

	private String format(TemporalAccessor what, String vietnamese, String english) {
		return DateTimeFormatter.ofPattern((this == ENGLISH) ? english : vietnamese, this.locale).format(what);
	}

	/**
	 * A number.
	 * @param number the number
	 * @return grouped as its readers group, with at most three decimals
	 */
	public String number(Number number) {
		return NumberFormat.getInstance(this.locale).format(number);
	}

	/**
	 * A number with decimals.
	 * @param number the number
	 * @param least how many decimals at least
	 * @param most how many decimals at most
	 * @return grouped as its readers group
	 */
	public String decimal(Number number, int least, int most) {
		NumberFormat format = NumberFormat.getInstance(this.locale);
		format.setMinimumFractionDigits(least);
		format.setMaximumFractionDigits(most);
		return format.format(number);
	}

	/**
	 * What somebody wrote in one or both languages.
	 * @param vietnamese the Vietnamese words
	 * @param english the English words; {@code null} or blank when there are none
	 * @return the English words for readers of English, if there are any
	 */
	public String either(String vietnamese, @Nullable String english) {
		return (this == ENGLISH && english != null && !english.isBlank()) ? english : vietnamese;
	}

}
