package vn.dondoc.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.NoSuchMessageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BundleTests {

	private static final Pattern NUMBER = Pattern.compile("\\{(\\d)");

	private final Bundle bundle = new Bundle("audit");

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"',
			value = { "{0};1.234.567;1,234,567", "{0,number,#};1234567;1234567", "{0,number};1.234.567;1,234,567",
					"it's {a} {} {;it's {a} {} {;it's {a} {} {", "{1};x;x", "[{2}{9}];[];[]", "{3};Có;Yes",
					"{0,choice,0#none|1#one|1<{0} of {1}};1.234.567 of x;1,234,567 of x" })
	void aHoleIsFilledInTheReadersLanguage(String text, String vietnamese, String english) {
		Worded worded = (locale) -> (Language.of(locale) == Language.ENGLISH) ? "Yes" : "Có";
		Object[] arguments = { 1_234_567, "x", null, worded };
		assertThat(this.bundle.fill(Language.VIETNAMESE, text, arguments)).isEqualTo(vietnamese);
		assertThat(this.bundle.fill(Language.ENGLISH, text, arguments)).isEqualTo(english);
	}

	@Test
	void whoFillsTheHolesHimselfGetsTheTextWithThem() {
		assertThat(this.bundle.fill(Language.ENGLISH, "{0} was renamed to {1}.")).isEqualTo("{0} was renamed to {1}.");
	}

	@Test
	void aChoiceGoesByTheNumber() {
		String text = "{0,choice,0#no days|1#1 day|1<{0} days} left";
		assertThat(this.bundle.fill(Language.ENGLISH, text, 0)).isEqualTo("no days left");
		assertThat(this.bundle.fill(Language.ENGLISH, text, 1L)).isEqualTo("1 day left");
		assertThat(this.bundle.fill(Language.ENGLISH, text, 2000)).isEqualTo("2,000 days left");
	}

	@Test
	void aTextThatIsNotThereIsMissed() {
		assertThatExceptionOfType(MissingResourceException.class)
			.isThrownBy(() -> this.bundle.say(Language.ENGLISH, "nothing"));
		assertThatExceptionOfType(NoSuchMessageException.class)
			.isThrownBy(() -> this.bundle.messages().getMessage("nothing", null, Locale.ENGLISH));
	}

	@Test
	void templatesGetTheSameTexts() {
		assertThat(this.bundle.messages().getMessage("failed", null, Locale.forLanguageTag("vi")))
			.isEqualTo(this.bundle.say(Language.VIETNAMESE, "failed"));
	}

	@Test
	void daysAndNumbersAreWrittenAsReadersWriteThem() {
		LocalDate day = LocalDate.of(2022, 9, 3);
		assertThat(Language.VIETNAMESE.dayInFull(day)).isEqualTo("Thứ Bảy, 03/09/2022");
		assertThat(Language.ENGLISH.dayInFull(day)).isEqualTo("Saturday, 3 Sep 2022");
		assertThat(Language.VIETNAMESE.shortDay(day) + " " + Language.ENGLISH.shortDay(day)).isEqualTo("03/9 3 Sep");
		assertThat(Language.VIETNAMESE.dayInTables(day)).isEqualTo("03/09/2022");
		assertThat(Language.ENGLISH.day(day)).isEqualTo(Language.ENGLISH.dayInTables(day)).isEqualTo("3 Sep 2022");
		assertThat(Language.VIETNAMESE.month(day) + " " + Language.ENGLISH.month(day))
			.isEqualTo("9/2022 September 2022");
		assertThat(Language.VIETNAMESE.moment(day.atTime(7, 5, 9))).isEqualTo("07:05 ngày 03/9/2022");
		assertThat(Language.ENGLISH.moment(day.atTime(7, 5, 9))).isEqualTo("3 Sep 2022, 07:05");
		assertThat(Language.VIETNAMESE.decimal(1234.5, 1, 1)).isEqualTo("1.234,5");
		assertThat(Language.ENGLISH.either("một", " ")).isEqualTo("một");
		assertThat(Language.of("en-GB")).isEqualTo(Language.ENGLISH);
		assertThat(Language.of("fr")).isEqualTo(Language.VIETNAMESE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "pages", "mail", "audit", "monitoring", "reasons", "rules", "warnings" })
	void bothLanguagesHaveTheSameTextsAndEachHoleIsOfAKnownKind(String name) throws IOException {
		Properties vietnamese = load(name, "vi");
		Properties english = load(name, "en");
		Set<String> keys = new TreeSet<>(vietnamese.stringPropertyNames());
		keys.removeIf((key) -> key.startsWith("mail.closing")); // English letters have
																// none
		assertThat(keys).isNotEmpty().isEqualTo(english.stringPropertyNames());
		for (Properties texts : new Properties[] { vietnamese, english }) {
			texts.forEach((key, text) -> assertThat(opened(text.toString())).as("%s: %s", key, text)
				.isEqualTo(holes(text.toString())));
		}
	}

	/**
	 * What looks like a hole.
	 */
	private static Set<String> opened(String text) {
		return NUMBER.matcher(text).results().map((hole) -> hole.group(1)).collect(Collectors.toSet());
	}

	/**
	 * What is one.
	 */
	private static Set<String> holes(String text) {
		return Bundle.HOLE.matcher(text).results().flatMap((hole) -> {
			if ("choice".equals(hole.group(2))) {
				new ChoiceFormat(hole.group(3));
			}
			return NUMBER.matcher(hole.group()).results();
		}).map((MatchResult hole) -> hole.group(1)).collect(Collectors.toSet());
	}

	private static Properties load(String name, String language) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files
			.newBufferedReader(Path.of("src/main/resources/messages", name + "_" + language + ".properties"))) {
			properties.load(reader);
		}
		return properties;
	}

}
