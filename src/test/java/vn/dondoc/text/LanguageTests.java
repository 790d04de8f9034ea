package vn.dondoc.text;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTests {

	@ParameterizedTest
	@CsvSource({ "2022-06-01,01/6/2022", "2022-09-30,30/9/2022", "2023-01-03,03/01/2023", "2023-02-10,10/02/2023",
			"2023-03-09,09/3/2023", "2022-12-31,31/12/2022" })
	void aZeroStandsBeforeDaysUnderTenAndBeforeTheFirstTwoMonths(LocalDate day, String written) {
		assertThat(Language.VIETNAMESE.day(day)).isEqualTo(written);
		assertThat(Language.VIETNAMESE.shortDay(day)).isEqualTo(written.substring(0, written.lastIndexOf('/')));
	}

}
