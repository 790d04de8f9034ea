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

	private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");

	private final MessageSource texts;

	private final Locale locale;

	private final DateTimeFormatter days;

	private Words(MessageSource texts, Locale locale, DateTimeFormatter days) {
		this.texts = texts;
		this.locale = locale;
		this.days = days;
	}

	static Words in(String tag, MessageSource texts) {
		return "en".equals(Locale.forLanguageTag(tag).getLanguage())
				? new Words(texts, Locale.ENGLISH, DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH))
				: new Words(texts, Locale.forLanguageTag("vi"), DateTimeFormatter.ofPattern("dd/MM/yyyy"));
	}

	String say(String key, Object... values) {
		return CleanText.line(this.texts.getMessage("mail." + key, values, this.locale));
	}

	String day(LocalDate day) {
		return day.format(this.days);
	}

	String shortDay(LocalDate day) {
		return isEnglish() ? day.format(this.days) : day.format(SHORT_DAY);
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

	Locale locale() {
		return this.locale;
	}

}
