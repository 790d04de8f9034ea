package vn.dondoc;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the texts that people read to one term for each concept.
 */
class WordsTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern VIETNAMESE = words("bạn", "hãy", "đừng", "vui lòng", "nhé", "quản trị viên", "chỉ thị",
			"nghĩa vụ", "nhắc nhở", "leo thang", "mức độ", "giai đoạn", "kiểm toán", "ứng viên", "bản phát hành",
			"(?<!văn )bản quy tắc", "bản này", "bản kia", "lượt chạy", "chạy ngay", "xem trước", "diễn tập", "kịch bản",
			"tình huống", "kích hoạt", "minh chứng", "bằng chứng", "tới mốc", "thôi tiếp nhận", "lùi", "dời hạn",
			"giãn", "hạn chót", "trễ hạn", "đúng tiến độ", "giao nữa", "tắt tiếng", "im lặng", "chu kỳ", "dashboard",
			"email", "bản tin", "công cụ tự động", "tự động", "điều khoản", "chương trình con",
			"[\\p{L}]+ đôn đốc (?:bị|được) rút", "bộ lập lịch", "\\d+ đôn đốc", "thang nhắc");

	private static final Pattern ENGLISH = words("said", "says", "owes?", "owed", "owing", "anew", "slots?",
			"releases?", "candidates?", "tasks?", "mails?", "messages?", "admins?", "holders?", "mend(?:ed)?",
			"broke(?: off)?", "speaks?", "silent", "falls", "goes live", "went live", "put live", "taken back",
			"take back", "told", "nobody knows", "sign of life", "loosen", "whom to ask", "no day", "reckon(?:ed)?",
			"\\(s\\)", "what runs", "runs now");

	/** What a text must name as it is: a menu, an address, the word of a file. */
	private static final List<String> ENGLISH_ALLOWED = List.of("Mail server", "mail server", "mail address",
			"Mail address", "mail programs", "layout.messages=Mail", "messages.title=Mail", "$holder", "holder.kind",
			"only holder");

	private static final Pattern TEXT = Pattern.compile(">([^<>{}]*\\p{L}[^<>{}]*)<");

	@ParameterizedTest
	@ValueSource(strings = { "pages", "mail", "audit", "monitoring", "warnings", "rules" })
	void bothLanguagesHaveEveryText(String bundle) throws IOException {
		TreeSet<String> vietnamese = new TreeSet<>(texts(bundle, "vi").stringPropertyNames());
		vietnamese.removeIf((key) -> key.startsWith("mail.closing"));
		assertThat(vietnamese).isNotEmpty().isEqualTo(new TreeSet<>(texts(bundle, "en").stringPropertyNames()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pages", "mail", "audit", "monitoring", "warnings", "rules" })
	void noTextUsesATermThatWasGivenUp(String bundle) throws IOException {
		assertThat(found(texts(bundle, "vi"), VIETNAMESE, List.of())).isEmpty();
		assertThat(found(texts(bundle, "en"), ENGLISH, ENGLISH_ALLOWED)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pages", "mail", "audit", "monitoring", "warnings", "rules" })
	void everyTextIsComposedAndWritesPercentWithoutASpace(String bundle) throws IOException {
		for (String language : List.of("vi", "en")) {
			texts(bundle, language).forEach((key, text) -> assertThat((String) text).as((String) key)
				.isEqualTo(Normalizer.normalize((String) text, Normalizer.Form.NFC))
				.doesNotContain(" %", "\u00a0%", "...")
				.doesNotContainPattern("!(?!=|\\(|')"));
		}
	}

	/**
	 * What a unit or the leadership reads names no point by its code, no file, no hash.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "vi", "en" })
	void noLetterUsesWordsOfMachines(String language) throws IOException {
		texts("mail", language).forEach((key, text) -> {
			if (!((String) key)
				.matches("mail\\.(?:trouble|file|undelivered\\.(?:subject|why)\\.ADMIN|undelivered\\.correct|ask).*")) {
				assertThat((String) text).as((String) key)
					.doesNotContainPattern("D[+-]\\d|\\.drl|CSV|JSON|dondoc|click|admin");
			}
		});
	}

	/**
	 * Pages and mails take all their words from the bundles.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "templates" })
	void noTemplateHoldsWordsOfItsOwn(String folder) throws IOException {
		List<String> own = new ArrayList<>();
		try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Matcher text = TEXT.matcher(Files.readString(file).replaceAll("(?s)<!--.*?-->", ""));
				while (text.find()) {
					own.add(text.group(1).strip());
				}
			}
		}
		assertThat(own).isSubsetOf("Message-ID", "dondoc", "Tiếng Việt", "English");
	}

	private static List<String> found(Properties texts, Pattern terms, List<String> allowed) {
		List<String> found = new ArrayList<>();
		for (String key : new TreeSet<>(texts.stringPropertyNames())) {
			String line = key + "=" + texts.getProperty(key);
			String rest = line;
			for (String one : allowed) {
				rest = rest.replace(one, "");
			}
			if (terms.matcher(rest.contains("=") ? rest.substring(rest.indexOf('=') + 1) : "").find()) {
				found.add(line);
			}
		}
		return found;
	}

	private static Pattern words(String... words) {
		return Pattern.compile("(?<![\\p{L}.-])(?:" + String.join("|", words) + ")(?![\\p{L}-])",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	private static Properties texts(String bundle, String language) throws IOException {
		Properties texts = new Properties();
		Path file = RESOURCES.resolve("messages/" + bundle + "_" + language + ".properties");
		try (Reader reader = Files.newBufferedReader(file)) {
			texts.load(reader);
		}
		return texts;
	}

}
