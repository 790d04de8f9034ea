package vn.dondoc.notification.mail;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;

import vn.dondoc.text.Reason;

/**
 * The texts of mails in one language, with dates and numbers as its readers write them.
 */
public final class Words {

	private final MessageSource texts;

	private final Locale locale;

	private final DateTimeFormatter days;

	private final DateTimeFormatter shortDays;

	private Words(MessageSource texts, Locale locale, String days, String shortDays) {
		this.texts = texts;
		this.locale = locale;
		this.days = DateTimeFormatter.ofPattern(days, locale);
		this.shortDays = DateTimeFormatter.ofPattern(shortDays, locale);
	}

	/**
	 * The texts in a language.
	 * @param tag its tag; any but English falls back to Vietnamese
	 * @param texts where they are
	 * @return the words
	 */
	public static Words in(String tag, MessageSource texts) {
		return "en".equals(Locale.forLanguageTag(tag).getLanguage())
				? new Words(texts, Locale.ENGLISH, "d MMM yyyy", "d MMM")
				: new Words(texts, Locale.forLanguageTag("vi"), "dd/MM/yyyy", "dd/MM");
	}

	/**
	 * A text.
	 * @param key its key, without {@code mail.}
	 * @param values what to put into it
	 * @return one line
	 */
	public String say(String key, Object... values) {
		return CleanText.line(this.texts.getMessage("mail." + key, values, this.locale));
	}

	/**
	 * Why something is so.
	 * @param reason what was kept
	 * @return one line
	 */
	public String reason(Reason reason) {
		return CleanText.line(reason.in(this.locale));
	}

	/**
	 * A day with its year.
	 * @param day the day
	 * @return such as {@code 30/09/2022}
	 */
	public String day(LocalDate day) {
		return day.format(this.days);
	}

	/**
	 * A day without its year.
	 * @param day the day
	 * @return such as {@code 30/09}
	 */
	public String shortDay(LocalDate day) {
		return day.format(this.shortDays);
	}

	/**
	 * A percentage.
	 * @param value the number of hundredths
	 * @return such as {@code 66,67 %}
	 */
	public String percent(BigDecimal value) {
		NumberFormat format = NumberFormat.getNumberInstance(this.locale);
		format.setMaximumFractionDigits(4);
		return format.format(value) + "\u00a0%";
	}

	/**
	 * The English words where the reader reads English and there are any.
	 * @param vietnamese the Vietnamese words
	 * @param english the English words; may be empty
	 * @return one of the two
	 */
	public String either(String vietnamese, String english) {
		return (isEnglish() && !english.isBlank()) ? english : vietnamese;
	}

	/**
	 * Whether the reader reads English.
	 * @return {@code false} for Vietnamese
	 */
	public boolean isEnglish() {
		return this.locale.equals(Locale.ENGLISH);
	}

	/**
	 * The language.
	 * @return its tag
	 */
	public String language() {
		return this.locale.getLanguage();
	}

}
