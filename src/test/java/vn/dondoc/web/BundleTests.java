package vn.dondoc.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BundleTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]*)[}(]");

	private static final Pattern FAMILY = Pattern.compile("#\\{\\|([a-z.-]+)\\.\\$\\{");

	@Test
	void bothLanguagesSayTheSame() throws IOException {
		assertThat(keys("vi")).isEqualTo(keys("en"));
	}

	@Test
	void noTextIsEmptyAndNoneBreaksTheFormat() throws IOException {
		for (String language : List.of("vi", "en")) {
			load(language).forEach((key,
					text) -> assertThat((String) text).as((String) key).isNotBlank().doesNotContain("'", "\uFFFD"));
		}
	}

	@Test
	void everyKeyOfATemplateIsThere() throws IOException {
		Set<String> keys = keys("vi");
		assertThat(used(KEY)).hasSizeGreaterThan(100).isSubsetOf(keys);
		for (String family : used(FAMILY)) {
			assertThat(keys).as(family).anyMatch((key) -> key.startsWith(family + "."));
		}
	}

	private static List<String> used(Pattern pattern) throws IOException {
		List<String> used = new ArrayList<>();
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Matcher matcher = pattern.matcher(Files.readString(file));
				while (matcher.find()) {
					used.add(matcher.group(1));
				}
			}
		}
		return used;
	}

	private static Set<String> keys(String language) throws IOException {
		return new TreeSet<>(load(language).stringPropertyNames());
	}

	private static Properties load(String language) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("messages/pages_" + language + ".properties"))) {
			properties.load(reader);
		}
		return properties;
	}

}
