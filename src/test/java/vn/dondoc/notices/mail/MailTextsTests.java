package vn.dondoc.notices.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailTextsTests {

	@Test
	void bothLanguagesSayEverything() throws IOException {
		Set<String> vietnamese = new TreeSet<>(texts("mail_vi").stringPropertyNames());
		assertThat(vietnamese.removeIf((key) -> key.startsWith("mail.closing"))).as("English has no closing").isTrue();
		assertThat(new TreeSet<>(texts("mail_en").stringPropertyNames())).isEqualTo(vietnamese);
	}

	@Test
	void whoReadsAnotherLanguageReadsVietnamese() {
		Words words = Words.in("fr");
		assertThat(words.language()).isEqualTo("vi");
		assertThat(words.say("closing")).isEqualTo("Trân trọng.");
	}

	@Test
	void noTextIsEmptyAndNoneUsesAnApostropheThatWouldSwallowAValue() throws IOException {
		for (String name : new String[] { "mail_vi", "mail_en" }) {
			assertThat(texts(name).values())
				.allSatisfy((text) -> assertThat((String) text).isNotBlank().doesNotContain("'"));
		}
	}

	@Test
	void vietnameseUsesEveryValueThatEnglishUsesInFigures() throws IOException {
		Properties vietnamese = texts("mail_vi");
		Properties english = texts("mail_en");
		for (String key : english.stringPropertyNames()) {
			assertThat(values(english.getProperty(key))).as(key).isEqualTo(values(vietnamese.getProperty(key)));
		}
	}

	private static Set<String> values(String text) {
		Set<String> values = new TreeSet<>();
		Pattern.compile("\\{(\\d)")
			.matcher(text)
			.results()
			.map((MatchResult match) -> match.group(1))
			.forEach(values::add);
		return values;
	}

	private static Properties texts(String name) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(MailTextsTests.class.getResourceAsStream("/messages/" + name + ".properties")),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

}
