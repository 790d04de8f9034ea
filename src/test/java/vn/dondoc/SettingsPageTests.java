package vn.dondoc;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of settings names each setting there is, with its default, and no other.
 */
class SettingsPageTests {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `(dondoc[^`]*)` \\| (?:`([^`]*)`)? ?\\|");

	private static final Pattern NAME = Pattern.compile("`(dondoc\\.[a-z][a-zA-Z.-]*)`");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(dondoc[^:}]*)(?::([^}]*))?}");

	@Test
	void thePageNamesEverySettingWithItsDefault() throws IOException {
		assertThat(page()).isEqualTo(declared());
	}

	@Test
	void theReadmeNamesNoSettingThatThereIsNot() throws IOException {
		assertThat(NAME.matcher(Files.readString(Path.of("README.md"))).results().map((match) -> match.group(1)))
			.hasSizeGreaterThan(15)
			.allMatch(declared()::containsKey, "a setting");
	}

	private static Map<String, String> page() throws IOException {
		Map<String, String> settings = new TreeMap<>();
		Matcher rows = ROW.matcher(Files.readString(Path.of("src/docs/settings.md")));
		while (rows.find()) {
			settings.put(rows.group(1), (rows.group(2) != null) ? rows.group(2) : "");
		}
		return settings;
	}

	private static Map<String, String> declared() {
		Map<String, String> settings = new TreeMap<>();
		for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("vn.dondoc")) {
			if (type.isAnnotatedWith(ConfigurationProperties.class)) {
				add(type.reflect(), type.getAnnotationOfType(ConfigurationProperties.class).value(), settings);
			}
			else if (!type.isInterface()) {
				type.getConstructors()
					.stream()
					.flatMap((constructor) -> Stream.of(constructor.reflect().getParameters()))
					.forEach((parameter) -> addPlaceholder(parameter, settings));
			}
		}
		return settings;
	}

	private static void add(Class<?> group, String prefix, Map<String, String> settings) {
		Parameter[] parameters = group.getDeclaredConstructors()[0].getParameters();
		for (Parameter parameter : parameters) {
			Name given = parameter.getAnnotation(Name.class);
			String name = prefix + "." + ((given != null) ? given.value() : dashed(parameter.getName()));
			DefaultValue value = parameter.getAnnotation(DefaultValue.class);
			if (parameter.getType().isRecord() && parameter.getType().getEnclosingClass() != null) {
				add(parameter.getType(), name, settings);
			}
			else {
				settings.put((parameter.getType() == Map.class) ? name + ".DOMAIN" : name,
						(value != null) ? String.join(",", value.value()) : "");
			}
		}
	}

	private static void addPlaceholder(Parameter parameter, Map<String, String> settings) {
		Value value = parameter.getAnnotation(Value.class);
		Matcher placeholder = PLACEHOLDER.matcher((value != null) ? value.value() : "");
		if (placeholder.matches()) {
			settings.put(placeholder.group(1), placeholder.group(2));
		}
	}

	private static String dashed(String name) {
		return DataObjectPropertyName.toDashedForm(name);
	}

}
