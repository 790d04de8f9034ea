package vn.dondoc.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dondoc.Effort;
import vn.dondoc.facts.Period.Length;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Periods are named as people count them, and a duty is due at its place of each.
 */
class PeriodTests {

	private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2036, 12, 31);

	@ParameterizedTest
	@EnumSource
	void everyDayIsInThePeriodThatAWalkThroughTheYearsFinds(Length length) {
		WalkedPeriods.walk(length, FIRST, LAST).forEach((name, days) -> {
			for (LocalDate day : days) {
				assertThat(Period.holding(length, day).name()).isEqualTo(name);
			}
			Period period = Period.named(name).orElseThrow();
			assertThat(period.length()).isEqualTo(length);
			assertThat(period).isEqualTo(Period.holding(length, days.get(0)));
			assertThat(period.next().first()).isEqualTo(period.last().plusDays(1));
		});
	}

	@ParameterizedTest
	@EnumSource
	void everyDueDayIsTheOneThatAWalkThroughThePeriodFinds(Length length) {
		Map<String, List<LocalDate>> walked = WalkedPeriods.walk(length, FIRST, LAST);
		List<String> names = new ArrayList<>(walked.keySet()).subList(1, walked.size() - 1);
		Random random = new Random(13);
		for (int round = 0; round < Effort.times(200, 5_000); round++) {
			int at = random.nextInt(names.size() - 1);
			int months = switch (length) {
				case WEEK, MONTH -> 1;
				case QUARTER -> 3;
				case HALF -> 6;
				case YEAR -> 12;
			};
			Recurrence recurrence = new Recurrence(length, 1 + random.nextInt(months),
					1 + random.nextInt((length == Length.WEEK) ? 7 : 31), random.nextBoolean(), FIRST, null);
			List<LocalDate> days = walked.getOrDefault(names.get(recurrence.after() ? at + 1 : at), List.of());
			assertThat(recurrence.due(Period.named(names.get(at)).orElseThrow()))
				.as("%s of %s", recurrence, names.get(at))
				.isEqualTo(WalkedPeriods.due(length, days, recurrence.month(), recurrence.day()));
		}
	}

	@ParameterizedTest
	@CsvSource({ "WEEK, 1, 7, false, 2020-W53, 2021-01-03", "WEEK, 1, 1, true, 2020-W53, 2021-01-04",
			"WEEK, 1, 1, false, 2021-W01, 2021-01-04", "MONTH, 1, 31, false, 2024-02, 2024-02-29",
			"MONTH, 1, 31, false, 2023-02, 2023-02-28", "MONTH, 1, 5, true, 2022-07, 2022-08-05",
			"MONTH, 1, 5, true, 2022-12, 2023-01-05", "QUARTER, 3, 31, false, 2022-Q2, 2022-06-30",
			"HALF, 6, 15, false, 2022-H2, 2022-12-15", "YEAR, 2, 29, false, 2023, 2023-02-28",
			"YEAR, 2, 29, true, 2023, 2024-02-29" })
	void aDayPastTheMonthsEndIsItsLastDay(Length every, int month, int day, boolean after, String period,
			LocalDate due) {
		Recurrence recurrence = new Recurrence(every, month, day, after, FIRST, null);
		assertThat(recurrence.due(Period.named(period).orElseThrow())).isEqualTo(due);
	}

	@Test
	void periodsBeginWithTheOneThatHoldsTheFirstDayAndEndWithTheOneThatHoldsTheLast() {
		Recurrence monthly = new Recurrence(Length.MONTH, 1, 20, false, LocalDate.of(2022, 7, 31),
				LocalDate.of(2022, 9, 1));
		assertThat(monthly.begunBy(LocalDate.of(2022, 6, 30))).isEmpty();
		assertThat(names(monthly, LocalDate.of(2022, 7, 1))).containsExactly("2022-07");
		assertThat(names(monthly, LocalDate.of(2022, 8, 31))).containsExactly("2022-07", "2022-08");
		assertThat(names(monthly, LocalDate.of(2030, 1, 1))).containsExactly("2022-07", "2022-08", "2022-09");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2022-7", "2022-13", "2022-00", "2022-W00", "2021-W53", "2022-Q5", "2022-Q0",
			"2022-H3", "22", "2022-W1", "2022-07-01", "2022-q3", "x2022" })
	void whatIsNoPeriodIsNone(String name) {
		assertThat(Period.named(name)).isEmpty();
	}

	@Test
	void aPeriodBeginsOnItsFirstDay() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(Length.MONTH, LocalDate.of(2022, 7, 2)));
	}

	private static List<String> names(Recurrence recurrence, LocalDate on) {
		return recurrence.begunBy(on).stream().map(Period::name).toList();
	}

}
