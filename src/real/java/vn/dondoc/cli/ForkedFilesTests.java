package vn.dondoc.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a command is called and how files are called does not matter, and its status says
 * how it ended, in processes of their own.
 */
class ForkedFilesTests {

	@TempDir
	Path folder;

	@Test
	void anotherWorkingDirectoryAndVietnameseFileNamesDoNotMatter() throws Exception {
		Printed.copy(Path.of("rules"), this.folder.resolve("rules"));
		Printed.copy(Path.of("config"), this.folder.resolve("config"));
		Path file = this.folder.resolve("rules/4-office.drl");
		Files.move(file, file.resolveSibling("văn phòng.drl"));
		Files.move(file.resolveSibling("3-advisory.drl"), file.resolveSibling("vặn phòng.drl"));
		Printed clean = Forked.java(this.folder, "duties", "--as-of", "2022-07-01", "--format", "csv");
		assertThat(clean.out()).isEqualTo(Printed.by("duties", "--as-of", "2022-07-01", "--format", "csv").out());
		Printed.replace(file.resolveSibling("văn phòng.drl"), "from(2022, 6, 1)", "from(2022, 6, 31)");
		Printed broken = Forked.java(this.folder, "check");
		assertThat(broken.status()).isEqualTo(1);
		assertThat(broken.out()).startsWith("văn phòng.drl:46:").endsWith("in 2022-06\n");
	}

	@Test
	void wrongCallsAndWrongFilesHaveTheirStatus() throws Exception {
		assertThat(Forked.java(Path.of(""), "duties").status()).isEqualTo(2);
		assertThat(Forked.java(Path.of(""), "--format", "csv", "duties").status()).isEqualTo(2);
		assertThat(Forked.java(Path.of(""), "nothing").status()).isEqualTo(2);
		Printed missing = Forked.java(this.folder, "alerts", "--as-of", "2022-07-01");
		assertThat(missing.status()).isEqualTo(1);
		assertThat(missing.out()).isEmpty();
		assertThat(missing.messages()).singleElement().asString().startsWith("units.yml: is missing");
	}

}
