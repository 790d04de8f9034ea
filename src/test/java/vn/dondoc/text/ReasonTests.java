package vn.dondoc.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReasonTests {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	@Test
	void whatIsKeptIsReadAsItWas() {
		Reason reason = Reason.of(Sample.SAMPLE_TWO, "a \"quote\", a\nline, [brackets] \\ and đ",
				LocalDate.of(2022, 9, 30));
		assertThat(Reason.read(reason.code(), reason.kept())).isEqualTo(reason);
		assertThat(reason.arguments()).containsExactly("a \"quote\", a\nline, [brackets] \\ and đ", "2022-09-30");
		assertThat(Reason.read(null, "[]")).isNull();
		assertThat(Reason.read("SAMPLE_NONE", null)).isEqualTo(Reason.of(Sample.SAMPLE_NONE));
	}

	@Test
	void aReasonIsKnownByItsCode() {
		Reason reason = Reason.of(Sample.SAMPLE_NONE);
		assertThat(reason.is(Sample.SAMPLE_NONE)).isTrue();
		assertThat(reason.is(Sample.SAMPLE_TWO)).isFalse();
	}

	@Test
	void aWrongNumberOfArgumentsIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Reason.of(Sample.SAMPLE_TWO, "one"))
			.withMessage("SAMPLE_TWO takes 2 arguments, not 1");
	}

	@Test
	void aCodeWithoutATextIsShownWithItsArguments() {
		assertThat(new Reason("GONE", List.of("a", "b")).in(VIETNAMESE)).isEqualTo("GONE [a, b]");
	}

	@Test
	void eachKindOfArgumentIsSaidInTheReadersLanguage() {
		Reason inner = new Reason("GONE", List.of("it's {1}", "2022-09-03"));
		List<String> arguments = Reason
			.of(Sample.SAMPLE_FOUR, OffsetDateTime.parse("2022-09-30T08:05:00+07:00"), Duration.ofHours(3),
					"NOT_APPLICABLE", inner)
			.arguments();
		String text = "{0,moment}; {1,length}; {2,word}; {3,reason}";
		assertThat(fill(Language.of(Locale.UK), text, arguments))
			.isEqualTo("30 Sep 2022, 08:05:00; 3 hours; Not applicable; GONE [it's {1}, 2022-09-03]");
		assertThat(fill(Language.of(VIETNAMESE), text, arguments))
			.isEqualTo("08:05:00 ngày 30/9/2022; 3 giờ; Không áp dụng; GONE [it's {1}, 2022-09-03]");
		assertThat(
				fill(Language.VIETNAMESE, "bộ quy tắc {0,ruleset}, {1,ruleset}", List.of("1234", "0123456789abcdef")))
			.isEqualTo("bộ quy tắc số 1234, 0123456789");
		assertThat(fill(Language.ENGLISH, "rule set {0,ruleset}", List.of("1234"))).isEqualTo("rule set 1234");
		assertThat(fill(Language.ENGLISH, "on {0,day}", List.of("2022-09-03"))).isEqualTo("on 3 Sep 2022");
		assertThat(fill(Language.VIETNAMESE, "ngày {0,day}", List.of("2022-09-03"))).isEqualTo("ngày 03/9/2022");
	}

	@Test
	void theWordsOfOthersStayAsTheyAre() {
		Reason both = Reason.inBoth("it's {0}", "là {1}");
		assertThat(List.of(both.in(Locale.ENGLISH), both.in(VIETNAMESE))).containsExactly("it's {0}", "là {1}");
		assertThat(Reason.given("550 5.1.1 [no]").in(VIETNAMESE)).isEqualTo("550 5.1.1 [no]");
		assertThat(Reason.given(null)).hasToString("-");
		Reason outer = Reason.of(Sample.SAMPLE_TWO, both, "[no");
		assertThat(outer.inner(0)).isEqualTo(both);
		assertThat(outer.inner(1)).isEqualTo(Reason.given("[no"));
	}

	@Test
	void severalReasonsAreOneArgument() {
		Reason several = Reason.of(Sample.SAMPLE_TWO, List.of(Reason.given("a; [b"), Reason.inBoth("c", "x")), "d");
		assertThat(fill(Language.ENGLISH, "{0,reasons}, {1,reasons}", several.arguments())).isEqualTo("a; [b; c, d");
		assertThat(fill(Language.VIETNAMESE, "{0,reasons}", several.arguments())).isEqualTo("a; [b; x");
	}

	@Test
	void aLengthIsSaidInTheGreatestUnitThatFits() {
		assertThat(List.of("PT120H", "PT24H", "PT1H", "PT90M", "PT1M", "PT75S", "PT0S"))
			.extracting((length) -> fill(Language.ENGLISH, "{0,length}", List.of(length)))
			.containsExactly("5 days", "1 day", "1 hour", "90 minutes", "1 minute", "75 seconds", "0 minutes");
	}

	@Test
	void anArgumentThatIsNotOfItsKindIsShownAsItIs() {
		assertThat(fill(Language.ENGLISH, "{0,moment}; {1,length}; {2,word}; {3,reason}; {4,day}{5}",
				List.of("then", "long", "of no kind", "none", "1 May")))
			.isEqualTo("then; long; of no kind; none; 1 May");
	}

	private static String fill(Language language, String text, List<String> arguments) {
		return Bundle.REASONS.fill(language, text, arguments.toArray());
	}

	enum Sample implements ReasonCode {

		SAMPLE_NONE(0), SAMPLE_TWO(2), SAMPLE_FOUR(4);

		private final int arguments;

		Sample(int arguments) {
			this.arguments = arguments;
		}

		@Override
		public int arguments() {
			return this.arguments;
		}

	}

}
