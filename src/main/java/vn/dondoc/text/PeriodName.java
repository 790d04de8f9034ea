package vn.dondoc.text;

import java.util.Locale;

import vn.dondoc.facts.Period;

/**
 * A period, as its readers call it.
 *
 * @param period the period
 */
public record PeriodName(Period period) implements Worded {

	private static final String[] ROMAN = { "I", "II", "III", "IV" };

	/**
	 * The words for a reader.
	 * @param locale the reader's language; what is not English is Vietnamese
	 * @return such as {@code tháng 7/2022}, {@code quý III/2022},
	 * {@code 6 tháng cuối năm 2022} or {@code week 27 of 2022}
	 */
	@Override
	public String in(Locale locale) {
		Language language = Language.of(locale);
		int number = this.period.number();
		return switch (this.period.length()) {
			case WEEK -> say(language, "period.WEEK", Integer.toString(number));
			case MONTH -> say(language, "period.MONTH", language.month(this.period.first()));
			case QUARTER -> say(language, "period.QUARTER",
					(language == Language.ENGLISH) ? Integer.toString(number) : ROMAN[number - 1]);
			case HALF -> say(language, "period.HALF." + number, "");
			case YEAR -> say(language, "period.YEAR", "");
		};
	}

	private String say(Language language, String key, String named) {
		return Bundle.REASONS.say(language, key, named, Integer.toString(this.period.year()));
	}

	/**
	 * The title of a duty with its period, so that what recurs is told apart.
	 * @param language the reader's language
	 * @param title the title of the obligation
	 * @param period the name of the period; empty when it does not recur
	 * @return such as {@code Báo cáo (kỳ tháng 7/2022)}; the title alone if there is no
	 * period
	 */
	public static String titled(Language language, String title, String period) {
		return Period.named(period)
			.map((known) -> Bundle.REASONS.say(language, "period.title", title, new PeriodName(known)))
			.orElse(title);
	}

}
