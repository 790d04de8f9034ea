package vn.dondoc.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that are called wrongly say so on stderr, and what was expected.
 */
class UsageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					duties --as-of 2022-13-01                          | '2022-13-01' is not a date; expected for instance 2022-07-01
					duties --as-of 2022-02-30                          | '2022-02-30' is not a date
					duties --as-of 01/07/2022                          | '01/07/2022' is not a date
					alerts --as-of 2200-01-01                          | in the years 1900 to 2199
					alerts --as-of today                               | 'today' is not a date
					alerts                                             | Missing required option: '--as-of=DATE'
					simulate --from 2022-05-01                         | Missing required option: '--to=DATE'
					simulate --from 2022-05-02 --to 2022-05-01         | --to 2022-05-01 is before --from 2022-05-02
					rehearse --against rules                           | Missing required option: '--as-of=DATE'
					rehearse --as-of 2022-05-01                        | Missing required option: '--against=DIR'
					calendar --year 1899                               | --year is 1899; expected 1900 to 2199
					calendar --year 2200                               | --year is 2200; expected 1900 to 2199
					calendar --year MMXXII                             | 'MMXXII' is not an int
					duties --as-of 2022-07-01 --format xml             | Invalid value for option '--format'
					duties --as-of 2022-07-01 --colour                 | Unknown option: '--colour'
					duties --as-of 2022-07-01 extra                    | Unmatched argument at index 3: 'extra'
					check --as-of 2022-07-01                           | Unknown options: '--as-of', '2022-07-01'
					chekc                                              | 'chekc'
					""")
	void aWrongCallEndsWithStatusTwo(String call, String message) {
		Printed printed = Printed.by(call.split(" "));
		assertThat(printed.status()).isEqualTo(2);
		assertThat(printed.out()).isEmpty();
		assertThat(printed.err()).contains(message).doesNotContain("Exception");
	}

	@Test
	void noCommandIsAWrongCallHere() {
		assertThat(Printed.by().status()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "help", "duties --help", "check -h", "rehearse --help", "--version" })
	void helpIsDataAndEndsWell(String call) {
		Printed printed = Printed.by(call.split(" "));
		assertThat(printed.status()).isZero();
		assertThat(printed.out()).contains("dondoc");
		assertThat(printed.err()).isEmpty();
	}

	@Test
	void formatsMayBeWrittenInCapitals() {
		assertThat(Printed.by("calendar", "--year", "2022", "--format", "CSV").out()).startsWith("date,name,");
	}

}
