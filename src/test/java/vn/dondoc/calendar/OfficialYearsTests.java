package vn.dondoc.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped calendars, and how near the computed ones come to them.
 */
@Tag("smoke")
class OfficialYearsTests {

	private final WorkingCalendar official = Calendars.read(Path.of("config"));

	private final WorkingCalendar computed = Calendars.computed();

	@Test
	void theShippedYearsAreOfficialAndOthersProvisional() {
		for (int year : List.of(2022, 2023, 2024)) {
			assertThat(this.official.specialDays(year)).noneMatch(SpecialDay::provisional);
		}
		assertThat(this.official.specialDays(2021)).allMatch(SpecialDay::provisional);
		assertThat(this.official.specialDays(2025)).allMatch(SpecialDay::provisional);
	}

	@Test
	void weekdaysOffAreThoseThatWereAnnounced() {
		assertThat(weekdaysOff(this.official, 2022)).isEqualTo(days(2022, "01-03", "01-31", "02-01", "02-02", "02-03",
				"02-04", "04-11", "05-02", "05-03", "09-01", "09-02"));
		assertThat(weekdaysOff(this.official, 2023)).isEqualTo(days(2023, "01-02", "01-20", "01-23", "01-24", "01-25",
				"01-26", "05-01", "05-02", "05-03", "09-01", "09-04"));
		assertThat(weekdaysOff(this.official, 2024)).isEqualTo(days(2024, "01-01", "02-08", "02-09", "02-12", "02-13",
				"02-14", "04-18", "04-29", "04-30", "05-01", "09-02", "09-03"));
	}

	@Test
	void theComputedYear2022IsTheAnnouncedOneDayByDay() {
		assertThat(this.computed.specialDays(2022))
			.usingRecursiveFieldByFieldElementComparatorIgnoringFields("provisional")
			.isEqualTo(this.official.specialDays(2022));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2023, 2024 })
	void otherYearsAreComputedAsAnnouncedButForTetAndSwaps(int year) {
		assertThat(outsideTet(weekdaysOff(this.computed, year), year))
			.isEqualTo(outsideTet(weekdaysOff(this.official, year), year).stream()
				.filter((day) -> !day.equals(LocalDate.of(2024, 4, 29)))
				.collect(Collectors.toSet()));
		assertThat(weekdaysOff(this.computed, year)).hasSameSizeAs(days(year, "01-01", "01-02", "01-03", "01-04",
				"01-05", "01-06", "01-07", "01-08", "01-09", "01-10", "01-11"));
	}

	private static Set<LocalDate> outsideTet(Set<LocalDate> days, int year) {
		LocalDate tet = LunarDays.newYear(year);
		return days.stream()
			.filter((day) -> day.isBefore(tet.minusDays(10)) || day.isAfter(tet.plusDays(10)))
			.collect(Collectors.toSet());
	}

	private static Set<LocalDate> weekdaysOff(WorkingCalendar calendar, int year) {
		return LocalDate.of(year, 1, 1)
			.datesUntil(LocalDate.of(year + 1, 1, 1))
			.filter((day) -> !Weekend.has(day) && !calendar.isWorkingDay(day))
			.collect(Collectors.toSet());
	}

	private static Set<LocalDate> days(int year, String... days) {
		return Set.of(days).stream().map((day) -> LocalDate.parse(year + "-" + day)).collect(Collectors.toSet());
	}

}
