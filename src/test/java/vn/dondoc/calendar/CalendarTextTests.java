package vn.dondoc.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A calendar that is kept reckons as the one it was made of.
 */
class CalendarTextTests {

	private static final LocalDate FIRST = LocalDate.of(2021, 12, 1);

	@TempDir
	Path config = Path.of("");

	@Test
	void theShippedCalendarReckonsTheSameWhenItIsReadBack() {
		WorkingCalendar shipped = Calendars.read(Path.of("config"));
		WorkingCalendar kept = CalendarText.of(shipped).calendar();
		FIRST.datesUntil(LocalDate.of(2026, 2, 1))
			.forEach((day) -> assertThat(kept.due(Deadline.on(day))).isEqualTo(shipped.due(Deadline.on(day))));
		assertThat(kept.officialYears()).containsExactly(2022, 2023, 2024);
		assertThat(CalendarText.of(kept)).isEqualTo(CalendarText.of(shipped));
	}

	@Test
	void anotherDayOrNameIsAnotherCalendarAndAnotherCommentIsNone() throws IOException {
		String before = hash("2022-03-01, name: Nghỉ", "");
		assertThat(hash("2022-03-01, name: Nghỉ", "# theo thông báo")).isEqualTo(before);
		assertThat(hash("2022-03-02, name: Nghỉ", "")).isNotEqualTo(before);
		assertThat(hash("2022-03-01, name: Nghỉ lễ", "")).isNotEqualTo(before);
		assertThat(CalendarText.of(Calendars.computed()).hash()).isNotEqualTo(before);
	}

	private String hash(String day, String comment) throws IOException {
		Files.writeString(Files.createDirectories(this.config.resolve("calendar")).resolve("2022.yml"),
				"year: 2022\nsource: thông báo\ndays:\n  - { date: " + day + ", kind: HOLIDAY }" + comment + "\n");
		return CalendarText.of(Calendars.read(this.config)).hash();
	}

}
