package vn.dondoc.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * How the directive's date phrases are read, on the shipped calendars.
 */
class DirectivePhrasesTests {

	private final WorkingCalendar calendar = Calendars.read(Path.of("config"));

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aPhraseNamesItsLastDayAndTheLastDayThatCounts(String phrase, Deadline deadline, String lastDay, String due) {
		DueDate read = this.calendar.due(deadline);
		assertThat(read.calendarDue()).isEqualTo(lastDay);
		assertThat(read.due()).isEqualTo(due);
	}

	static Stream<Arguments> aPhraseNamesItsLastDayAndTheLastDayThatCounts() {
		return Stream.of(arguments("tháng 6/2022", Deadline.inMonth(YearMonth.of(2022, 6)), "2022-06-30", "2022-06-30"),
				arguments("tháng 9/2022", Deadline.inMonth(YearMonth.of(2022, 9)), "2022-09-30", "2022-09-30"),
				arguments("trước tháng 12/2022", Deadline.beforeMonth(YearMonth.of(2022, 12)), "2022-11-30",
						"2022-11-30"),
				arguments("trước tháng 6/2023", Deadline.beforeMonth(YearMonth.of(2023, 6)), "2023-05-31",
						"2023-05-31"),
				arguments("đến hết năm 2022", Deadline.byEndOf(Year.of(2022)), "2022-12-31", "2023-01-03"),
				arguments("tháng 12/2022", Deadline.inMonth(YearMonth.of(2022, 12)), "2022-12-31", "2023-01-03"),
				arguments("từ ngày 01/6/2022", Deadline.on(LocalDate.of(2022, 6, 1)).exactly(), "2022-06-01",
						"2022-06-01"),
				arguments("trước tháng 1/2023", Deadline.beforeMonth(YearMonth.of(2023, 1)), "2022-12-31",
						"2023-01-03"));
	}

	@Test
	void aRollAcrossTheYearNamesEveryDayThatMovedIt() {
		assertThat(this.calendar.due(Deadline.byEndOf(Year.of(2022))).movedBy()).containsExactly(
				new DueDate.DayOff(LocalDate.of(2022, 12, 31), "Thứ Bảy", "Saturday"),
				new DueDate.DayOff(LocalDate.of(2023, 1, 1), "Tết Dương lịch", "New Year's Day"), new DueDate.DayOff(
						LocalDate.of(2023, 1, 2), "Nghỉ bù Tết Dương lịch", "Day in lieu of New Year's Day"));
	}

	@Test
	void aDayThatMustNotMoveStaysOnADayOff() {
		DueDate due = this.calendar.due(Deadline.byEndOf(Year.of(2022)).exactly());
		assertThat(due.due()).isEqualTo("2022-12-31");
		assertThat(due.movedBy()).isEmpty();
	}

	@Test
	void aSaturdayWorkedInExchangeCountsAndTheMondayTakenOffDoesNot() {
		assertThat(this.calendar.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
		assertThat(this.calendar.isWorkingDay(LocalDate.of(2024, 4, 29))).isFalse();
		assertThat(this.calendar.due(Deadline.on(LocalDate.of(2024, 4, 27))).due()).isEqualTo("2024-05-02");
		assertThat(this.calendar.due(Deadline.on(LocalDate.of(2024, 5, 4))).due()).isEqualTo("2024-05-04");
	}

}
