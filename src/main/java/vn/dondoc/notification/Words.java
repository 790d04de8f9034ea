package vn.dondoc.notification;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;

/**
 * The texts of mails in one language, with dates and numbers as its readers write them.
 */
final class Words {

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

	static Words in(String tag, MessageSource texts) {
		return "en".equals(Locale.forLanguageTag(tag).getLanguage())
				? new Words(texts, Locale.ENGLISH, "d MMM yyyy", "d MMM")
				: new Words(texts, Locale.forLanguageTag("vi"), "dd/MM/yyyy", "dd/MM");
	}

	String say(String key, Object... values) {
		return CleanText.line(this.texts.getMessage("mail." + key, values, this.locale));
	}

	String day(LocalDate day) {
		return day.format(this.days);
	}

	String shortDay(LocalDate day) {
		return day.format(this.shortDays);
	}

	String percent(BigDecimal value) {
		NumberFormat format = NumberFormat.getNumberInstance(this.locale);
		format.setMaximumFractionDigits(4);
		return format.format(value) + "\u00a0%";
	}

	/**
	 * The English words where the reader reads English and there are any.
	 */
	String either(String vietnamese, String english) {
		return (isEnglish() && !english.isBlank()) ? english : vietnamese;
	}

	boolean isEnglish() {
		return this.locale.equals(Locale.ENGLISH);
	}

	String language() {
		return this.locale.getLanguage();
	}

}
