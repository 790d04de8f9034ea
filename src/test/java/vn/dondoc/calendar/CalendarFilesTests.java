package vn.dondoc.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dondoc.configfile.BadFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading {@code calendar/*.yml}.
 */
class CalendarFilesTests {

	@TempDir
	Path config;

	@Test
	void withoutAFolderEveryYearIsComputed() {
		assertThat(Calendars.read(this.config).specialDays(2022)).isEqualTo(Calendars.computed().specialDays(2022));
	}

	@Test
	void aYearIsTakenAsWrittenWhateverItsFileIsCalled() throws IOException {
		write("lich.yml", 2022, "{date: 2022-03-01, name: Nghỉ, kind: HOLIDAY}");
		assertThat(Calendars.read(this.config).specialDays(2022))
			.containsExactly(new SpecialDay(LocalDate.of(2022, 3, 1), "Nghỉ", "Nghỉ", DayOffKind.HOLIDAY, false));
	}

	@Test
	void otherFilesInTheFolderAreLeftAlone() throws IOException {
		Files.writeString(Files.createDirectories(this.config.resolve("calendar")).resolve("notes.txt"), "[");
		assertThat(Calendars.read(this.config).specialDays(2022)).allMatch(SpecialDay::provisional);
	}

	@Test
	void daysOfAnotherYearAreRefused() throws IOException {
		write("2022.yml", 2022, "{date: 2023-03-01, name: x, kind: HOLIDAY}");
		assertThat(problems())
			.containsExactly("calendar/2022.yml:3:15: 2023-03-01 is not in the year 2022 of this file");
	}

	@Test
	void aDayGivenTwiceIsRefused() throws IOException {
		write("2022.yml", 2022,
				"{date: 2022-03-01, name: x, kind: HOLIDAY},\n{date: 2022-03-01, name: y, kind: IN_LIEU}");
		assertThat(problems()).containsExactly("calendar/2022.yml:4:8: 2022-03-01 is given twice, in lines 3 and 4");
	}

	@Test
	void swapsAndDaysInLieuMustChangeTheDay() throws IOException {
		write("2022.yml", 2022, "{date: 2022-03-01, name: x, kind: SWAPPED_WORKED},"
				+ "{date: 2022-03-05, name: x, kind: SWAPPED_OFF}, {date: 2022-03-06, name: x, kind: IN_LIEU}");
		assertThat(problems()).hasSize(3)
			.anyMatch((problem) -> problem.contains("2022-03-01 is worked anyway"))
			.anyMatch((problem) -> problem.contains("2022-03-05 is a weekend, off anyway"))
			.anyMatch((problem) -> problem.contains("2022-03-06 is a weekend, off anyway"));
	}

	@Test
	void aYearGivenByTwoFilesIsRefused() throws IOException {
		write("a.yml", 2022, "{date: 2022-03-01, name: x, kind: HOLIDAY}");
		write("b.yml", 2022, "{date: 2022-03-02, name: x, kind: HOLIDAY}");
		assertThat(problems()).containsExactly("calendar/b.yml: the year 2022 is already given by calendar/a.yml");
	}

	@Test
	void problemsOfAllFilesAreReportedTogether() throws IOException {
		write("a.yml", 1800, "{date: 2022-03-01, name: x, kind: HOLIDAY}");
		write("b.yml", 2023, "{date: 2023-03-01, name: x, kind: HOLYDAY}");
		write("c.yml", 2024, "");
		assertThat(problems()).anyMatch((problem) -> problem.startsWith("calendar/a.yml:1:7: found '1800'"))
			.anyMatch((problem) -> problem.contains("unknown kind 'HOLYDAY'; did you mean 'HOLIDAY'?"))
			.anyMatch((problem) -> problem.startsWith("calendar/c.yml:3:7: the list 'days' is empty"));
	}

	@Test
	void aFileInPlaceOfTheFolderIsRefused() throws IOException {
		Files.writeString(this.config.resolve("calendar"), "");
		assertThat(problems()).singleElement().asString().startsWith("calendar: is not a folder");
	}

	private void write(String name, int year, String days) throws IOException {
		Path folder = Files.createDirectories(this.config.resolve("calendar"));
		Files.writeString(folder.resolve(name), "year: " + year + "\nsource: x\ndays: [" + days + "]\n");
	}

	private List<String> problems() {
		return BadFiles.problemsOf(() -> Calendars.read(this.config));
	}

}
