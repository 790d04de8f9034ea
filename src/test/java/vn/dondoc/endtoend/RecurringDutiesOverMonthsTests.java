package vn.dondoc.endtoend;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import vn.dondoc.Effort;
import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.calendar.Calendars;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.Period;
import vn.dondoc.facts.Period.Length;
import vn.dondoc.facts.Recurrence;
import vn.dondoc.facts.Term;
import vn.dondoc.facts.WalkedPeriods;
import vn.dondoc.web.layout.DueSteps;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A weekly, a monthly and a quarterly duty, followed day by day: each slot of the shipped
 * ladder once, none missing, none of before its period.
 */
@ServerTest
class RecurringDutiesOverMonthsTests {

	private static final LocalDate BEGIN = LocalDate.of(2022, 6, 27);

	private static final LocalDate END = (Effort.times(0, 1) > 0) ? LocalDate.of(2023, 8, 31)
			: LocalDate.of(2022, 9, 9);

	@Autowired
	private Workbench bench;

	@Autowired
	private DueSteps steps;

	private final WorkingCalendar calendar = Calendars.read(Path.of("config"));

	@BeforeEach
	void threeDutiesRecur() {
		this.bench.clear();
		this.bench.owe("periodic($holder, \"weekly\").everyWeek(5).from(2022, 8, 3)",
				"periodic($holder, \"monthly\").everyMonth(5).after().from(2022, 7, 15)",
				"periodic($holder, \"quarterly\").everyQuarter(2, 31).from(2022, 7, 1).until(2023, 1, 1).exactly()");
	}

	@Test
	void eachSlotIsSaidOnceAndNoneIsMissing() {
		this.bench.runOnAll(BEGIN, END);
		List<String> expected = new ArrayList<>();
		expect(expected, "weekly", Length.WEEK, 1, 5, false, "2022-W31", "9999", true);
		expect(expected, "monthly", Length.MONTH, 1, 5, true, "2022-07", "9999", true);
		expect(expected, "quarterly", Length.QUARTER, 2, 31, false, "2022-Q3", "2023-Q1", false);
		assertThat(said()).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void aProofKeepsTheWordsOfTheRuleAndALetterNamesThePeriod() throws Exception {
		this.bench.owe("periodic($holder, \"monthly\").everyMonth(6).after().from(2022, 7, 15)");
		this.bench.runOn(LocalDate.of(2022, 8, 5));
		Alert alert = this.bench.alert();
		Recurrence recurrence = new Recurrence(Length.MONTH, 1, 6, true, LocalDate.of(2022, 7, 15), null);
		assertThat(alert.why().term()).isEqualTo(Term.of(recurrence, Period.named("2022-07").orElseThrow(), false));
		assertThat(alert.due()).as("6 August is a Saturday").isEqualTo("2022-08-08");
		LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
		try {
			assertThat(this.steps.of(alert.why().term(), alert.why().duty(), alert.why().movedBy()).get(0).what())
				.isEqualTo("“ngày 6 hằng tháng, tính ở kỳ kế tiếp; kỳ tháng 7/2022”");
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
		assertThat(this.bench.deliver().frozen()).isPositive();
		byte[] letter = this.bench.jdbc().queryForList("select content from message", byte[].class).get(0);
		assertThat(
				MailText.text(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter))))
			.contains("Nhiệm vụ 1 (kỳ tháng 7/2022)");
	}

	@Test
	void aChangedDayBeginsNewRoundsAndAnEndWithdrawsWhatComesAfterIt() {
		this.bench.owe("periodic($holder, \"monthly\").everyMonth(20).from(2022, 7, 1)");
		this.bench.runOnAll(LocalDate.of(2022, 7, 20), LocalDate.of(2022, 8, 18));
		assertThat(open()).containsExactlyInAnyOrder("monthly 2022-07 1 2022-07-20", "monthly 2022-08 1 2022-08-22");
		this.bench.owe("periodic($holder, \"monthly\").everyMonth(24).from(2022, 7, 1)");
		this.bench.runOn(LocalDate.of(2022, 8, 19));
		assertThat(open()).containsExactlyInAnyOrder("monthly 2022-07 2 2022-07-25", "monthly 2022-08 2 2022-08-24");
		this.bench.owe("periodic($holder, \"monthly\").everyMonth(24).from(2022, 7, 1).until(2022, 7, 31)");
		this.bench.runOn(LocalDate.of(2022, 8, 20));
		assertThat(open()).containsExactly("monthly 2022-07 2 2022-07-25");
	}

	private List<String> open() {
		return this.bench.alerts()
			.stream()
			.filter((alert) -> !alert.stage().closed())
			.map((alert) -> alert.duty().owed() + " " + alert.round() + " " + alert.due())
			.toList();
	}

	private List<String> said() {
		List<String> said = new ArrayList<>();
		for (Alert alert : this.bench.alerts()) {
			assertThat(alert.round()).isEqualTo(1);
			for (AlertEvent event : this.bench.history(alert)) {
				if ("NOTIFIED".equals(event.type().name()) && !event.slot().on(alert.due()).isAfter(END)) {
					said.add(alert.duty().owed() + " " + alert.due() + " " + event.slot());
				}
			}
		}
		return said;
	}

	private void expect(List<String> expected, String code, Length length, int month, int day, boolean after,
			String first, String last, boolean rolls) {
		Map<String, List<LocalDate>> periods = WalkedPeriods.walk(length, LocalDate.of(2022, 1, 3),
				LocalDate.of(2024, 12, 29));
		List<String> names = new ArrayList<>(periods.keySet());
		for (int i = 0; i < names.size() - 1; i++) {
			String name = names.get(i);
			if (name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
				LocalDate due = WalkedPeriods.due(length, periods.getOrDefault(names.get(after ? i + 1 : i), List.of()),
						month, day);
				while (rolls && !this.calendar.isWorkingDay(due)) {
					due = due.plusDays(1);
				}
				LocalDate begins = periods.getOrDefault(name, List.of()).get(0);
				for (int offset = -30; offset <= 500; offset++) {
					LocalDate on = due.plusDays(offset);
					if (ladder(offset) && !on.isBefore(begins) && !on.isAfter(END)) {
						expected.add(code + " " + name + " " + due + " "
								+ ((offset == 0) ? "D0" : "D" + ((offset > 0) ? "+" : "") + offset));
					}
				}
			}
		}
	}

	private static boolean ladder(int offset) {
		if (offset <= 0) {
			return List.of(-30, -14, -7, -3, -1, 0).contains(offset);
		}
		return (offset < 30) ? offset % 7 == 1 : (offset - 30) % 7 == 0;
	}

}
