package vn.dondoc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How the settings are read that stand in files.
 */
@Execution(ExecutionMode.SAME_THREAD)
@Timeout(60)
class SettingsFilesTests {

	private static final String SENDER = "Bộ phận đôn đốc <dondoc@example.org>";

	@TempDir
	private Path folder = Path.of("");

	@Test
	void aNameIsReadAsItIsWritten() throws IOException {
		try (InputStream in = SettingsFilesTests.class.getResourceAsStream("/cases/application-utf8.properties")) {
			Files.write(place(), Objects.requireNonNull(in).readAllBytes());
		}
		assertThat(sender()).isEqualTo(SENDER);
	}

	@Test
	void soItIsAfterAByteOrderMarkAndWithEscapes() throws IOException {
		Files.writeString(place(), "\uFEFFdondoc.mail.from=" + SENDER + "\n");
		assertThat(sender()).isEqualTo(SENDER);
		Files.writeString(place(), "dondoc.mail.from=B\\u1ed9 phận đôn đốc <dondoc@example.org>\n");
		assertThat(sender()).isEqualTo(SENDER);
	}

	@Test
	void soItIsInAnotherFormAndThroughAMountedLink() throws IOException {
		Path version = Files.createDirectory(this.folder.resolve("..2026_11_29"));
		Files.writeString(version.resolve("application.yml"), "dondoc.mail.from: " + SENDER + "\n");
		Files.createSymbolicLink(this.folder.resolve("..data"), version.getFileName());
		Files.createSymbolicLink(this.folder.resolve("application.yml"), Path.of("..data/application.yml"));
		assertThat(sender()).isEqualTo(SENDER);
	}

	@Test
	void anotherEncodingIsRefusedAtItsPlace() throws IOException {
		Files.write(place(), "# a\ndondoc.mail.from=S\u00e9c".getBytes(StandardCharsets.ISO_8859_1));
		assertThatThrownBy(this::sender)
			.hasStackTraceContaining("application.properties:2:19: byte 0xE9 is not UTF-8; save the file as UTF-8");
	}

	@Test
	void whatIsNoFileIsNamedAndNotWaitedFor() throws Exception {
		assertThat(new ProcessBuilder("mkfifo", place().toString()).start().waitFor()).isZero();
		assertThatThrownBy(this::sender).hasStackTraceContaining("application.properties: is a pipe");
		Files.delete(place());
		Files.createSymbolicLink(place(), Path.of("/etc/passwd"));
		assertThatThrownBy(this::sender).hasStackTraceContaining("application.properties: is a link that leads out");
	}

	@Test
	void aLinkThatLeadsNowhereIsNotTakenForNothingSet() throws IOException {
		SettingsPlaces.requireReadable(this.folder);
		Files.createSymbolicLink(place(), place().getFileName());
		assertThatThrownBy(() -> SettingsPlaces.requireReadable(this.folder))
			.hasMessageContaining("application.properties: is a link that leads nowhere");
	}

	private Path place() {
		return this.folder.resolve("application.properties");
	}

	private @Nullable String sender() {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
			.web(WebApplicationType.NONE)
			.run("--spring.config.additional-location=file:" + this.folder + "/", "--spring.main.banner-mode=off")) {
			return context.getEnvironment().getProperty("dondoc.mail.from");
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
