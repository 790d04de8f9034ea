package vn.dondoc.endtoend;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a newcomer reads when the server cannot start: what, where, and what to do.
 */
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(OutputCaptureExtension.class)
class BadStartTests {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void aMalformedUnitsFileIsNamedWithItsLine(CapturedOutput output) throws IOException {
		Path config = config();
		Files.writeString(config.resolve("units.yml"), "units:\n  - code: A\n    name: Đơn vị A\n");

		assertFails("dondoc.config.dir=" + config);
		assertThat(output).contains("units.yml:2:5: 'kind' is missing").contains("Nothing of these files was taken in");
	}

	@Test
	void afterABadStartAGoodOneFindsNothingHalfImported() throws IOException {
		Path config = config();
		String good = Files.readString(config.resolve("baseline.yml"));
		Files.writeString(config.resolve("baseline.yml"), good + "\nreadinx: []\n");
		assertFails("dondoc.config.dir=" + config);

		Files.writeString(config.resolve("baseline.yml"), good);
		try (StartedServer server = StartedServer.in(this.folder, "dondoc.config.dir=" + config)) {
			assertThat(server.the(vn.dondoc.registry.Units.class).all()).hasSize(24);
		}
	}

	@Test
	@Timeout(120)
	void aPipeInPlaceOfAFileIsNamedAndNotWaitedFor(CapturedOutput output) throws Exception {
		Path config = config();
		pipe(config.resolve("calendar/2022.yml"));
		assertFails("dondoc.config.dir=" + config);
		assertThat(output).contains("calendar/2022.yml: is a pipe");

		Path rules = this.folder.resolve("rules");
		OwnPlace.copy(Path.of("rules"), rules);
		pipe(rules.resolve("ladder.drl"));
		assertFails("dondoc.rules.dir=" + rules);
		assertThat(output).contains("ladder.drl:1:1: is a pipe");
	}

	private static void pipe(Path place) throws Exception {
		Files.delete(place);
		assertThat(new ProcessBuilder("mkfifo", place.toString()).start().waitFor()).isZero();
	}

	@Test
	void aMissingRuleFolderIsNamed(CapturedOutput output) {
		assertFails("dondoc.rules.dir=" + this.folder.resolve("nowhere"));
		assertThat(output).contains("nowhere:1:1: does not exist");
	}

	@Test
	void aSettingThatCannotBeMeantIsNamed(CapturedOutput output) {
		assertFails("dondoc.rules.hold-share=-1");
		assertThat(output).contains("dondoc.rules.hold-share is -1.0; expected a share from 0 on, such as 0.5");
		assertFails("dondoc.rules.activation=sometimes");
		assertThat(output).contains("dondoc.rules.activation", "sometimes", "APPROVAL", "AUTOMATIC");
	}

	@Test
	void anUnreachableDatabaseIsNamed(CapturedOutput output) {
		assertFails("spring.datasource.url=jdbc:mysql://127.0.0.1:1/dondoc",
				"spring.datasource.hikari.connection-timeout=1000");
		assertThat(output).contains("The database cannot be reached: jdbc:mysql://127.0.0.1:1/dondoc");
	}

	@Test
	void anAddressThatIsNoDatabaseIsNamed(CapturedOutput output) {
		assertFails("spring.datasource.url=jdbc:nosuch:x");
		assertThat(output).contains("spring.datasource.url is no address that dondoc knows: jdbc:nosuch:x");
	}

	@Test
	void aPortInUseIsNamed(CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			assertFails("server.port=" + taken.getLocalPort());
			assertThat(output).contains("Port " + taken.getLocalPort() + " was already in use");
		}
	}

	private void assertFails(String... settings) {
		assertThatThrownBy(() -> StartedServer.in(this.folder, settings).close()).isInstanceOf(Exception.class);
	}

	private Path config() throws IOException {
		Path config = this.folder.resolve("config");
		OwnPlace.copy(Path.of("config"), config);
		return config;
	}

}
