package vn.dondoc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DirectiveOptionTests {

	@TempDir
	private Path rules;

	@BeforeEach
	void twoDirectives() throws IOException {
		Files.copy(Path.of("rules/ladder.drl"), this.rules.resolve("ladder.drl"));
		for (String code : new String[] { "a", "b" }) {
			Path folder = Files.createDirectories(this.rules.resolve(code));
			Files.writeString(folder.resolve("directive.yml"),
					"code: " + code + "\nfocal_point: TTCNTT\nleadership: [VPB, NOBODY]\n");
			Files.copy(Path.of("rules/1-all-units.drl"), folder.resolve("rules.drl"));
		}
	}

	@Test
	void oneOfThemIsPrintedAlone() {
		assertThat(lines("duties", "--as-of", "2022-10-08")).hasSize(1 + 2 * 8 * 24);
		assertThat(lines("duties", "--as-of", "2022-10-08", "--directive", "b")).hasSize(1 + 8 * 24)
			.filteredOn((row) -> !row.startsWith("unit,"))
			.allMatch((row) -> row.endsWith(",b,"));
		assertThat(lines("alerts", "--as-of", "2022-10-08", "--directive", "a")).hasSizeGreaterThan(24)
			.filteredOn((row) -> !row.startsWith("unit,"))
			.allMatch((row) -> row.endsWith(",a,"));
		assertThat(lines("simulate", "--from", "2022-10-01", "--to", "2022-10-01", "--directive", "a"))
			.hasSize(1 + 2 * 24);
	}

	@Test
	void anUnknownCodeIsAMistake() {
		Printed printed = printed("duties", "--as-of", "2022-10-08", "--directive", "c");
		assertThat(printed.status()).isEqualTo(2);
		assertThat(String.join("\n", printed.messages())).contains("no directive has the code 'c'; known: [a, b]");
	}

	@Test
	void checkWarnsOfAUnitThatThereIsNot() {
		Printed printed = Printed.by("check", "--rules", this.rules.toString());
		assertThat(printed.status()).isZero();
		assertThat(printed.messages())
			.anyMatch((line) -> line.startsWith("a/directive.yml:3:19: warning: no unit has the code"));
	}

	private List<String> lines(String... arguments) {
		Printed printed = printed(arguments);
		assertThat(printed.status()).isZero();
		return printed.lines();
	}

	private Printed printed(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		Collections.addAll(all, "--rules", this.rules.toString(), "--config", config().toString(), "--format", "csv");
		return Printed.by(all.toArray(String[]::new));
	}

	// The shipped units, without what is on record of the shipped duties
	private Path config() {
		try {
			Path config = Files.createDirectories(this.rules.resolve("tests/config"));
			Files.copy(Path.of("config/units.yml"), config.resolve("units.yml"), StandardCopyOption.REPLACE_EXISTING);
			return config;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
