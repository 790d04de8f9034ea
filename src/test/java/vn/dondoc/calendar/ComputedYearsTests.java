package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Years without a file, computed from the Labour Code 2019.
 */
class ComputedYearsTests {

	private final WorkingCalendar calendar = Calendars.computed();

	@ParameterizedTest(name = "Tết {0}")
	@CsvSource({ "1985, 1985-01-21", "2007, 2007-02-17", "2022, 2022-02-01", "2023, 2023-01-22", "2024, 2024-02-10",
			"2025, 2025-01-29", "2030, 2030-02-02" })
	void tetIsReckonedAtVietNamsMeridian(int year, LocalDate tet) {
		assertThat(holidays(year, "Tết Nguyên đán")).containsExactly(tet.minusDays(1), tet, tet.plusDays(1),
				tet.plusDays(2), tet.plusDays(3));
	}

	@ParameterizedTest
	@CsvSource({ "2022, 2022-04-10", "2023, 2023-04-29", "2024, 2024-04-18", "2025, 2025-04-07" })
	void hungKingsDayIsTheTenthOfTheThirdLunarMonth(int year, LocalDate day) {
		assertThat(holidays(year, "Giỗ Tổ Hùng Vương")).containsExactly(day);
	}

	@ParameterizedTest(name = "2/9/{0} with {1}")
	@CsvSource({ "2024, 2024-09-03", "2025, 2025-09-01", "2026, 2026-09-01", "2021, 2021-09-03", "2022, 2022-09-01",
			"2023, 2023-09-01", "2029, 2029-09-03" })
	void nationalDayTakesTheNeighbourOfTheLongerBreak(int year, LocalDate neighbour) {
		assertThat(holidays(year, "Quốc khánh")).containsExactlyInAnyOrder(LocalDate.of(year, 9, 2), neighbour);
	}

	@Test
	void holidaysOnWeekendsAreMadeUpInOrderOnTheNextWorkingDays() {
		assertThat(this.calendar.specialDays(2023)).filteredOn((day) -> day.kind() == DayOffKind.IN_LIEU)
			.extracting((day) -> day.date() + " " + day.name())
			.containsExactly("2023-01-02 Nghỉ bù Tết Dương lịch", "2023-01-26 Nghỉ bù Tết Nguyên đán",
					"2023-01-27 Nghỉ bù Tết Nguyên đán", "2023-05-02 Nghỉ bù Giỗ Tổ Hùng Vương",
					"2023-05-03 Nghỉ bù Ngày Chiến thắng", "2023-09-04 Nghỉ bù Quốc khánh");
	}

	@Test
	void everyYearHasItsStatutoryDaysAndMakesUpThoseOnWeekends() {
		IntStream.rangeClosed(1948, 2199).forEach((year) -> {
			List<SpecialDay> days = this.calendar.specialDays(year);
			List<SpecialDay> holidays = days.stream().filter((day) -> day.kind() == DayOffKind.HOLIDAY).toList();
			assertThat(holidays).as("holidays of %d", year).hasSize(11);
			assertThat(days).as("days in lieu of %d", year)
				.filteredOn((day) -> day.kind() == DayOffKind.IN_LIEU)
				.hasSize((int) holidays.stream().filter((day) -> Weekend.has(day.date())).count())
				.noneMatch((day) -> Weekend.has(day.date()));
			assertThat(days).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()))
				.allMatch((day) -> day.provisional() && day.date().getYear() == year);
		});
	}

	@Test
	void twoHolidaysOnOneDayAreOne() {
		assertThat(holidays(1947, "Ngày Chiến thắng")).containsExactly(LocalDate.of(1947, 4, 30));
		assertThat(holidays(1947, "Giỗ Tổ Hùng Vương")).isEmpty();
	}

	@Test
	void yearsOutsideTheRangeAreRefused() {
		assertThat(this.calendar.specialDays(1900)).as("the first").isNotEmpty();
		assertThat(this.calendar.specialDays(2199)).as("the last").isNotEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar.specialDays(1899))
			.withMessageContaining("1900");
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar.specialDays(2200))
			.withMessageContaining("2199");
	}

	private List<LocalDate> holidays(int year, String name) {
		return this.calendar.specialDays(year)
			.stream()
			.filter((day) -> day.name().equals(name))
			.map(SpecialDay::date)
			.toList();
	}

}
