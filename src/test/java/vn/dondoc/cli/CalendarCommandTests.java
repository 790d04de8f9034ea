package vn.dondoc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code calendar}.
 */
class CalendarCommandTests {

	@TempDir
	Path config;

	@Tag("smoke")
	@ParameterizedTest
	@ValueSource(ints = { 2022, 2023, 2024 })
	void announcedYearsAreOfficial(int year) {
		Printed printed = calendar(year);
		assertThat(printed.status()).isZero();
		assertThat(printed.lines().get(0)).isEqualTo("date,name,kind,provisional");
		assertThat(printed.rows()).isNotEmpty().allMatch((row) -> "false".equals(row.get("provisional")));
		assertThat(printed.lines().stream().skip(1)).isSorted().allMatch((line) -> line.startsWith(year + "-"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1900, 2021, 2025, 2199 })
	void otherYearsAreProvisional(int year) {
		assertThat(calendar(year).rows()).hasSizeGreaterThanOrEqualTo(10)
			.allMatch((row) -> "true".equals(row.get("provisional")));
	}

	@Test
	void theDaysThatMoveTheEndOf2022AreThere() {
		assertThat(calendar(2023).lines()).contains("2023-01-01,Tết Dương lịch,HOLIDAY,false")
			.anyMatch((line) -> line.startsWith("2023-01-02,") && line.endsWith(",IN_LIEU,false"));
		assertThat(calendar(2024).rows()).extracting((row) -> row.get("kind"))
			.contains("HOLIDAY", "SWAPPED_OFF", "SWAPPED_WORKED");
	}

	@Test
	void withoutACalendarFolderEveryYearIsProvisional() {
		Printed printed = Printed.by("calendar", "--year", "2022", "--config", this.config.toString(), "--format",
				"csv");
		assertThat(printed.status()).isZero();
		assertThat(printed.rows()).isNotEmpty().allMatch((row) -> "true".equals(row.get("provisional")));
	}

	@Test
	void aConfigFolderThatIsAskedForMustBeThere() {
		Path missing = this.config.resolve("missing");
		Printed printed = Printed.by("calendar", "--year", "2022", "--config", missing.toString());
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.out()).isEmpty();
		assertThat(printed.messages()).singleElement().asString().startsWith(missing + ": does not exist");
	}

	@Test
	void namesWithCommasAndQuotesAreQuoted() throws IOException {
		Files.createDirectory(this.config.resolve("calendar"));
		Files.writeString(this.config.resolve("calendar/2031.yml"), """
				year: 2031
				source: "x"
				days:
				  - { date: 2031-01-01, name: 'Tết "Dương lịch", nghỉ', kind: HOLIDAY }
				""");
		Printed printed = Printed.by("calendar", "--year", "2031", "--config", this.config.toString(), "--format",
				"csv");
		assertThat(printed.out())
			.isEqualTo("date,name,kind,provisional\n2031-01-01,\"Tết \"\"Dương lịch\"\", nghỉ\",HOLIDAY,false\n");
		assertThat(printed.rows()).containsExactly(Map.of("date", "2031-01-01", "name", "Tết \"Dương lịch\", nghỉ",
				"kind", "HOLIDAY", "provisional", "false"));
	}

	private static Printed calendar(int year) {
		return Printed.by("calendar", "--year", String.valueOf(year), "--format", "csv");
	}

}
