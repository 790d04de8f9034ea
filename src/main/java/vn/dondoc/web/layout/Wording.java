package vn.dondoc.web.layout;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.dondoc.calendar.DueDate;
import vn.dondoc.facts.ClauseName;
import vn.dondoc.facts.Slot;
import vn.dondoc.notices.digest.Letters;
import vn.dondoc.text.Bundle;
import vn.dondoc.text.Language;
import vn.dondoc.text.Reason;
import vn.dondoc.text.TextLimit;

/**
 * Says dates, distances and numbers as the reader writes them.
 */
@Component
public class Wording {

	static final Bundle TEXTS = new Bundle("pages");

	private final Clock clock;

	Wording(Clock clock) {
		this.clock = clock;
	}

	/**
	 * A text of the bundles.
	 * @param key its key
	 * @param arguments what to put into it
	 * @return the text in the reader's language
	 */
	public String text(String key, Object... arguments) {
		return TEXTS.say(language(), key, arguments);
	}

	/**
	 * Whether the reader reads English.
	 * @return {@code false} for Vietnamese
	 */
	public boolean english() {
		return language() == Language.ENGLISH;
	}

	/**
	 * A day in a table.
	 * @param day the day
	 * @return {@code 01/07/2022} or {@code 1 Jul 2022}
	 */
	public String date(LocalDate day) {
		return language().dayInTables(day);
	}

	/**
	 * A day within a sentence.
	 * @param day the day
	 * @return {@code 01/7/2022} or {@code 1 Jul 2022}
	 */
	public String day(LocalDate day) {
		return language().day(day);
	}

	/**
	 * A moment.
	 * @param moment the moment
	 * @return {@code 07:05 ngày 01/7/2022} or {@code 1 Jul 2022, 07:05}, in
	 * {@code dondoc.zone}
	 */
	public String moment(Instant moment) {
		return language().moment(moment.atZone(this.clock.getZone()));
	}

	/**
	 * A point, counted from the due date.
	 * @param slot the point
	 * @return {@code quá hạn 8 ngày} or {@code 8 days overdue}, and the like
	 */
	public String point(Slot slot) {
		String when = (slot.offset() > 0) ? "after" : ((slot.offset() < 0) ? "before" : "on");
		return text("point." + when, Math.abs(slot.offset()));
	}

	/**
	 * A clause within a sentence.
	 * @param clause the clause as rules give it
	 * @return {@code điểm g khoản 1} or {@code 1.g}
	 */
	public String clause(String clause) {
		return english() ? clause : ClauseName.vietnamese(clause);
	}

	/**
	 * How often letters have spoken of a duty.
	 * @param letters the letters; {@code null} for none
	 * @return {@code nhắc 6 lần, đôn đốc 2 lần} or {@code 6 reminders, 2 urgings}
	 */
	public String times(@Nullable Letters letters) {
		List<String> times = new ArrayList<>();
		if (letters != null && letters.reminders() > 0) {
			times.add(text("alerts.reminders", letters.reminders()));
		}
		if (letters != null && letters.urgings() > 0) {
			times.add(text("alerts.urgings", letters.urgings()));
		}
		return times.isEmpty() ? text("alerts.no-letter") : String.join(", ", times);
	}

	/**
	 * The server's day.
	 * @return today
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * The server's day, said in full.
	 * @return with the day of the week
	 */
	public String todayInFull() {
		return dateInFull(today());
	}

	/**
	 * A day, said in full.
	 * @param day the day
	 * @return with the day of the week
	 */
	public String dateInFull(LocalDate day) {
		return language().dayInFull(day);
	}

	/**
	 * How far a due date lies from today.
	 * @param due the due date
	 * @return {@code trễ 3 ngày} or {@code 3 days late}, and the like
	 */
	public String distance(LocalDate due) {
		return distance(due, today());
	}

	/**
	 * How far a due date lies from a day.
	 * @param due the due date
	 * @param day the day
	 * @return {@code trễ 3 ngày} or {@code 3 days late}, and the like
	 */
	public String distance(LocalDate due, LocalDate day) {
		long days = ChronoUnit.DAYS.between(due, day);
		if (days == 0) {
			return text("distance.today");
		}
		return (days > 0) ? text("distance.late", days) : text("distance.left", -days);
	}

	/**
	 * The days off that moved a due date.
	 * @param days the days off
	 * @return each with its name, joined by commas
	 */
	public String daysOff(List<DueDate.DayOff> days) {
		return days.stream()
			.map((day) -> day(day.date()) + " (" + title(day.name(), day.nameEn()) + ")")
			.collect(Collectors.joining(", "));
	}

	/**
	 * A title.
	 * @param vietnamese the Vietnamese title
	 * @param english the English title; may be empty
	 * @return the English title for a reader of English, if there is one
	 */
	public String title(String vietnamese, @Nullable String english) {
		return language().either(vietnamese, english);
	}

	/**
	 * A title, with the name of the period of what recurs; the period may be empty.
	 * @return such as {@code Báo cáo (kỳ tháng 7/2022)}
	 */
	public String title(String vietnamese, @Nullable String english, String period) {
		return Periods.titled(title(vietnamese, english), period);
	}

	/**
	 * How long a text may be.
	 * @param limit which text, a constant of {@link TextLimit}
	 * @return how many characters
	 */
	public int longest(String limit) {
		return TextLimit.valueOf(limit).most();
	}

	/**
	 * A reason.
	 * @param reason the reason
	 * @return in the reader's language
	 */
	public String reason(Reason reason) {
		return reason.in(language().locale());
	}

	/**
	 * A number.
	 * @param number the number
	 * @return grouped as the reader groups
	 */
	public String number(long number) {
		return language().number(number);
	}

	/**
	 * A percentage.
	 * @param percent the percentage
	 * @return with at most two decimals
	 */
	public String percent(BigDecimal percent) {
		return language().decimal(percent, 0, 2) + "%";
	}

	/**
	 * How long something took.
	 * @param from when it began
	 * @param to when it ended; {@code null} for now
	 * @return in seconds, with one decimal
	 */
	public String took(Instant from, @Nullable Instant to) {
		Duration took = Duration.between(from, (to != null) ? to : this.clock.instant());
		return text("took.seconds", language().decimal(took.toMillis() / 1000.0, 1, 1));
	}

	private static Language language() {
		return Language.of(LocaleContextHolder.getLocale());
	}

}
