package vn.dondoc.monitoring;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HealthIssueTests {

	@ParameterizedTest
	@CsvSource({ "MAIL_WAITS, PT3H, 3 giờ, 3 hours", "MAIL_UNKNOWN, PT45M, 45 phút, 45 minutes",
			"NO_RUN, 2022-06-01, ngày 01/6/2022, 1 Jun 2022", "NO_RUN, '', chưa có, none yet",
			"CHANNEL_PAUSED, 10:00, đến 10:00, until 10:00" })
	void daysAndLengthsAreWrittenAsTheReaderWritesThem(HealthIssue.Kind kind, String detail, String vietnamese,
			String english) {
		HealthIssue hindrance = new HealthIssue(kind, detail);
		assertThat(hindrance.text(Locale.forLanguageTag("vi"))).contains(vietnamese);
		assertThat(hindrance.text(Locale.UK)).contains(english);
	}

}
