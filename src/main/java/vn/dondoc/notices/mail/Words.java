package vn.dondoc.notices.mail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import vn.dondoc.facts.ClauseName;
import vn.dondoc.text.Bundle;
import vn.dondoc.text.CleanText;
import vn.dondoc.text.Language;
import vn.dondoc.text.PeriodName;
import vn.dondoc.text.Reason;

/**
 * The texts of mails in one language, with dates and numbers as its readers write them.
 */
public final class Words {

	static final Bundle TEXTS = new Bundle("mail");

	private final Language language;

	private Words(Language language) {
		this.language = language;
	}

	/**
	 * The texts in a language.
	 * @param tag its tag; any but English falls back to Vietnamese
	 * @return the words
	 */
	public static Words in(String tag) {
		return new Words(Language.of(tag));
	}

	/**
	 * A text.
	 * @param key its key, without {@code mail.}
	 * @param values what to put into it
	 * @return one line
	 */
	public String say(String key, Object... values) {
		return CleanText.line(TEXTS.say(this.language, "mail." + key, values));
	}

	/**
	 * Why something is so.
	 * @param reason what was kept
	 * @return one line
	 */
	public String reason(Reason reason) {
		return CleanText.line(reason.in(this.language.locale()));
	}

	/**
	 * A day with its year.
	 * @param day the day
	 * @return such as {@code 30/9/2022} or {@code 30 Sep 2022}
	 */
	public String day(LocalDate day) {
		return this.language.day(day);
	}

	/**
	 * A day without its year.
	 * @param day the day
	 * @return such as {@code 30/9} or {@code 30 Sep}
	 */
	public String shortDay(LocalDate day) {
		return this.language.shortDay(day);
	}

	/**
	 * A month.
	 * @param month any day of it
	 * @return such as {@code 9/2022} or {@code September 2022}
	 */
	public String month(LocalDate month) {
		return this.language.month(month);
	}

	/**
	 * A clause.
	 * @param clause the clause as rules give it
	 * @return such as {@code Điểm g khoản 1} or {@code Clause 1.g}
	 */
	public String clause(String clause) {
		String plain = CleanText.line(clause);
		return capital(say("clause", isEnglish() ? plain : ClauseName.vietnamese(plain)));
	}

	/**
	 * A text that begins a line.
	 * @param text the text
	 * @return the text with a capital first letter
	 */
	public String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(this.language.locale()) + text.substring(1);
	}

	/**
	 * Several texts as one.
	 * @param texts the texts
	 * @return the texts, joined by commas, the last one by <i>và</i> or <i>and</i>
	 */
	public String list(List<String> texts) {
		if (texts.size() < 2) {
			return String.join("", texts);
		}
		int last = texts.size() - 1;
		return say("and", String.join(", ", texts.subList(0, last)), texts.get(last));
	}

	/**
	 * A percentage.
	 * @param value the number of hundredths
	 * @return such as {@code 66,67%}
	 */
	public String percent(BigDecimal value) {
		return this.language.decimal(value, 0, 4) + "%";
	}

	/**
	 * The English words where the reader reads English and there are any.
	 * @param vietnamese the Vietnamese words
	 * @param english the English words; may be empty
	 * @return one of the two
	 */
	public String either(String vietnamese, String english) {
		return this.language.either(vietnamese, english);
	}

	/**
	 * A title, with the period of what recurs.
	 * @param vietnamese the Vietnamese title
	 * @param english the English title; may be empty
	 * @param period the name of the period; empty when it does not recur
	 * @return such as {@code Báo cáo (kỳ tháng 7/2022)}
	 */
	public String title(String vietnamese, String english, String period) {
		return CleanText.line(PeriodName.titled(this.language, either(vietnamese, english), period));
	}

	/**
	 * Whether the reader reads English.
	 * @return {@code false} for Vietnamese
	 */
	public boolean isEnglish() {
		return this.language == Language.ENGLISH;
	}

	/**
	 * The language.
	 * @return its tag
	 */
	public String language() {
		return this.language.tag();
	}

}
