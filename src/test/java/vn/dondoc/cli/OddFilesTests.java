package vn.dondoc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.dondoc.Effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * What is no file of the folder is named by every command, and never opened or waited
 * for.
 */
class OddFilesTests {

	@TempDir
	Path folder;

	private Path config = Path.of("config");

	private Path rules = Path.of("rules");

	/**
	 * All ways to the one place that opens files; which kinds there are is tried beside
	 * the rules.
	 */
	static Stream<OddFile> some() {
		return Stream.of(OddFile.values()).limit(Effort.times(3, OddFile.values().length));
	}

	@BeforeEach
	void copyTheFiles() throws IOException {
		this.config = this.folder.resolve("config");
		this.rules = this.folder.resolve("rules");
		Printed.copy(Path.of("config"), this.config);
		Printed.copy(Path.of("rules"), this.rules);
	}

	@ParameterizedTest
	@EnumSource
	void besideTheRulesItIsNamed(OddFile odd) throws IOException {
		odd.make(this.rules.resolve("odd.drl"));
		Printed printed = command("check");
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.lines()).singleElement()
			.asString()
			.startsWith("odd.drl:1:1: ")
			.contains(odd.words())
			.doesNotContain("secret", "root:");
	}

	@ParameterizedTest
	@MethodSource("some")
	void asTheUnitsItIsNamed(OddFile odd) throws IOException {
		Files.delete(this.config.resolve("units.yml"));
		odd.make(this.config.resolve("units.yml"));
		assertNamed(command("check"), "units.yml", odd);
		assertNamed(command("duties", "--as-of", "2022-07-01"), "units.yml", odd);
	}

	@ParameterizedTest
	@MethodSource("some")
	void asAYearOfTheCalendarItIsNamed(OddFile odd) throws IOException {
		odd.make(this.config.resolve("calendar/2025.yml"));
		assertNamed(command("calendar", "--year", "2022"), "calendar/2025.yml", odd);
	}

	@ParameterizedTest
	@MethodSource("some")
	void asTheBaselineItIsNamed(OddFile odd) throws IOException {
		Files.delete(this.config.resolve("baseline.yml"));
		odd.make(this.config.resolve("baseline.yml"));
		assertNamed(command("simulate", "--from", "2022-07-01", "--to", "2022-07-01"), "baseline.yml", odd);
	}

	@ParameterizedTest
	@MethodSource("some")
	void asAScenarioItIsNamed(OddFile odd) throws IOException {
		odd.make(this.rules.resolve("tests/odd.yml"));
		assertNamed(command("test"), "tests/odd.yml", odd);
	}

	@ParameterizedTest
	@CsvSource({ "., sub", "/etc, sub", "sub, sub", "nowhere, sub" })
	void aLinkThatMayBeAFolderOfRulesIsNamed(String to, String name) throws IOException {
		Files.createSymbolicLink(this.rules.resolve(name), Path.of(to));
		Printed printed = command("check");
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.lines()).singleElement().asString().startsWith("sub:1:1: is a link that leads ");
	}

	@Test
	void linksWithinTheFolderAreFollowedAndOtherNamesLeftAlone() throws IOException {
		Path sub = Files.createDirectory(this.rules.resolve("..data"));
		Files.move(this.rules.resolve("ladder.drl"), sub.resolve("ladder.drl"));
		Files.createSymbolicLink(this.rules.resolve("ladder.drl"), Path.of("..data/ladder.drl"));
		Files.createSymbolicLink(this.rules.resolve("README.md"), Path.of("/etc/passwd"));
		OddFile.PIPE.make(this.rules.resolve("notes.txt"));
		Printed printed = command("check");
		assertThat(printed.status()).isZero();
		assertThat(printed.messages()).containsExactly("7 files, 58 rules: no problems");
	}

	@Test
	void foldersAsKubernetesMountsThemWork() throws IOException {
		Printed plain = command("duties", "--as-of", "2022-07-01", "--format", "csv");
		mount(this.rules);
		mount(this.config);
		Printed mounted = command("duties", "--as-of", "2022-07-01", "--format", "csv");
		assertThat(mounted.status()).isZero();
		assertThat(mounted.out()).isEqualTo(plain.out());
		assertThat(command("test").out()).contains("ok").doesNotContain("FAIL");
		assertThat(command("check").messages()).containsExactly("7 files, 58 rules: no problems");
	}

	// Everything into ..2026_11_29, to which ..data leads, to which visible links lead
	private static void mount(Path folder) throws IOException {
		List<Path> visible;
		try (Stream<Path> found = Files.list(folder)) {
			visible = found.toList();
		}
		Path version = Files.createDirectory(folder.resolve("..2026_11_29"));
		Files.createSymbolicLink(folder.resolve("..data"), version.getFileName());
		for (Path file : visible) {
			Files.move(file, version.resolve(file.getFileName()));
			Files.createSymbolicLink(file, Path.of("..data").resolve(file.getFileName()));
		}
	}

	private static void assertNamed(Printed printed, String file, OddFile odd) {
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.out() + printed.err()).contains(file + ":")
			.contains(odd.words())
			.doesNotContain("secret", "root:");
	}

	private Printed command(String command, String... options) {
		String[] args = new String[options.length + 5];
		args[0] = command;
		System.arraycopy(options, 0, args, 1, options.length);
		args[options.length + 1] = "--config";
		args[options.length + 2] = this.config.toString();
		args[options.length + 3] = "--rules";
		args[options.length + 4] = this.rules.toString();
		Supplier<Printed> printing = () -> Printed.by(args);
		return assertTimeoutPreemptively(Duration.ofSeconds(20), printing::get);
	}

}
