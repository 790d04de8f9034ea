package vn.dondoc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands as a process of their own, on a machine that knows nothing of UTF-8.
 */
class ForkedTests {

	@TempDir
	Path folder;

	@Test
	void dataIsUtf8InAnyLocale() throws Exception {
		Printed forked = java(Path.of(""), "duties", "--as-of", "2022-07-01", "--format", "csv");
		assertThat(forked.status()).isZero();
		assertThat(forked.messages()).isEmpty();
		assertThat(forked.out()).contains("security-level-approval,1.đ,").isEqualTo(inThisJvm());
	}

	private static String inThisJvm() {
		return Printed.by("duties", "--as-of", "2022-07-01", "--format", "csv").out();
	}

	@Test
	void anotherWorkingDirectoryAndVietnameseFileNamesDoNotMatter() throws Exception {
		Printed.copy(Path.of("rules"), this.folder.resolve("rules"));
		Printed.copy(Path.of("config"), this.folder.resolve("config"));
		Path file = this.folder.resolve("rules/4-office.drl");
		Files.move(file, file.resolveSibling("văn phòng.drl"));
		Files.move(file.resolveSibling("3-advisory.drl"), file.resolveSibling("vặn phòng.drl"));
		Printed clean = java(this.folder, "duties", "--as-of", "2022-07-01", "--format", "csv");
		assertThat(clean.out()).isEqualTo(inThisJvm());
		Printed.replace(file.resolveSibling("văn phòng.drl"), "from(2022, 6, 1)", "from(2022, 6, 31)");
		Printed broken = java(this.folder, "check");
		assertThat(broken.status()).isEqualTo(1);
		assertThat(broken.out()).startsWith("văn phòng.drl:46:").endsWith("in 2022-06\n");
	}

	@Test
	void wrongCallsAndWrongFilesHaveTheirStatus() throws Exception {
		assertThat(java(Path.of(""), "duties").status()).isEqualTo(2);
		assertThat(java(Path.of(""), "--format", "csv", "duties").status()).isEqualTo(2);
		assertThat(java(Path.of(""), "nothing").status()).isEqualTo(2);
		Printed missing = java(this.folder, "alerts", "--as-of", "2022-07-01");
		assertThat(missing.status()).isEqualTo(1);
		assertThat(missing.out()).isEmpty();
		assertThat(missing.messages()).singleElement().asString().startsWith("units.yml: is missing");
	}

	private static Printed java(Path directory, String... args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-cp", classPath(), "vn.dondoc.cli.Dondoc"));
		command.addAll(List.of(args));
		Path out = Files.createTempFile("dondoc", ".out");
		Path err = Files.createTempFile("dondoc", ".err");
		try {
			ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile())
				.redirectOutput(out.toFile())
				.redirectError(err.toFile());
			builder.environment().put("LC_ALL", "C");
			builder.environment().remove("JAVA_TOOL_OPTIONS");
			Process process = builder.start();
			if (!process.waitFor(120, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IllegalStateException("Did not end: " + command);
			}
			return new Printed(process.exitValue(), text(out), text(err));
		}
		finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

	private static String classPath() {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return String.valueOf(classPath);
	}

	// Strict: throws on anything that is not UTF-8
	private static String text(Path file) throws IOException {
		return Files.readString(file, StandardCharsets.UTF_8);
	}

}
