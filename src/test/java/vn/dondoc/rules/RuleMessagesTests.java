package vn.dondoc.rules;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is wrong in rule files is said in both languages.
 */
class RuleMessagesTests {

	private static final Pattern HOLE = Pattern.compile("\\{\\d}");

	private static final Pattern KEY = Pattern.compile("\"((?:near|(?:[a-z]+\\.)+[a-zA-Z]+))\"");

	@Test
	void bothLanguagesSayTheSameOfTheSame() throws IOException {
		Properties english = load("en");
		Properties vietnamese = load("vi");
		assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
		english.forEach((key, text) -> assertThat(holes(vietnamese.getProperty((String) key))).as((String) key)
			.isEqualTo(holes((String) text)));
		vietnamese.forEach((key, text) -> assertThat((String) text).as((String) key)
			.isNotBlank()
			.isNotEqualTo(english.getProperty((String) key))
			.doesNotContain("''", "\uFFFD"));
	}

	@Test
	void everyMessageOfTheCodeIsThereAndNoOther() throws IOException {
		Set<String> keys = new TreeSet<>(load("en").stringPropertyNames());
		keys.removeIf((key) -> key.startsWith("meaning.") || key.startsWith("template."));
		Set<String> used = used();
		assertThat(used).containsAll(keys.stream().filter((key) -> !key.startsWith("attribute.refused.")).toList());
		used.removeIf((key) -> !families(keys).contains(key.substring(0, Math.max(0, key.indexOf('.')))));
		assertThat(keys).containsAll(used);
	}

	private static Set<String> families(Set<String> keys) {
		return keys.stream().map((key) -> key.substring(0, Math.max(0, key.indexOf('.')))).collect(Collectors.toSet());
	}

	private static Set<String> used() throws IOException {
		Set<String> used = new TreeSet<>();
		for (String room : List.of("rules", "directives", "releases")) {
			try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/dondoc", room))) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
					KEY.matcher(Files.readString(file)).results().forEach((key) -> used.add(key.group(1)));
				}
			}
		}
		return used;
	}

	private static Set<String> holes(String text) {
		return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties load(String language) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files
			.newBufferedReader(Path.of("src/main/resources/messages/rules_" + language + ".properties"))) {
			properties.load(reader);
		}
		return properties;
	}

}
