package vn.dondoc.text;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dondoc.facts.Period;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Periods are called what their readers call them.
 */
class PeriodNameTests {

	@ParameterizedTest
	@CsvSource({ "2022-W41, tuần 41/2022, week 41 of 2022", "2020-W53, tuần 53/2020, week 53 of 2020",
			"2022-10, tháng 10/2022, October 2022", "2022-Q3, quý III/2022, quarter 3 of 2022",
			"2022-H1, 6 tháng đầu năm 2022, first half of 2022", "2022-H2, 6 tháng cuối năm 2022, second half of 2022",
			"2022, năm 2022, 2022" })
	void aPeriodIsNamedInBothLanguages(String name, String vietnamese, String english) {
		PeriodName period = new PeriodName(Period.named(name).orElseThrow());
		assertThat(period.in(Locale.forLanguageTag("vi"))).isEqualTo(vietnamese);
		assertThat(period.in(Locale.ENGLISH)).isEqualTo(english);
	}

	@ParameterizedTest
	@CsvSource({ "2022-07, Báo cáo (kỳ tháng 7/2022), Báo cáo (July 2022)", "'', Báo cáo, Báo cáo",
			"đợt 1, Báo cáo, Báo cáo" })
	void aTitleNamesThePeriodOfWhatRecurs(String period, String vietnamese, String english) {
		assertThat(PeriodName.titled(Language.VIETNAMESE, "Báo cáo", period)).isEqualTo(vietnamese);
		assertThat(PeriodName.titled(Language.ENGLISH, "Báo cáo", period)).isEqualTo(english);
	}

}
