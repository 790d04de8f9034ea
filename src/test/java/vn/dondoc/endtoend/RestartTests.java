package vn.dondoc.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.paging.Paging;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A newcomer's server, started twice on the same day: Quartz itself wakes the run.
 */
@Execution(ExecutionMode.SAME_THREAD)
class RestartTests {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void aSecondStartKeepsItsDataAndSaysNothingTwice() throws IOException {
		List<Alert> alerts;
		List<String> mails;
		try (StartedServer first = StartedServer.in(this.folder)) {
			awaitRun(first, 1);
			await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(mails()).hasSize(18));
			alerts = alerts(first);
			mails = mails();
		}
		assertThat(alerts).hasSize(24);
		assertThat(rights(this.folder.resolve("db.mv.db"))).isEqualTo("rw-------");

		try (StartedServer second = StartedServer.in(this.folder)) {
			awaitRun(second, 2);
			assertThat(second.the(RunLog.class).latest().orElseThrow().figures().notified()).isZero();
			assertThat(alerts(second)).isEqualTo(alerts);
			assertThat(second.the(Outbox.class).counts())
				.containsExactly(org.assertj.core.api.Assertions.entry(DeliveryState.FILED, 18L));
		}
		assertThat(mails()).isEqualTo(mails);
	}

	private static String rights(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	private static void awaitRun(StartedServer server, int number) {
		await().atMost(Duration.ofSeconds(30))
			.until(() -> server.the(RunLog.class).run(number).map(Run::state).orElse(Run.State.RUNNING),
					(state) -> state == Run.State.COMPLETED);
	}

	private static List<Alert> alerts(StartedServer server) {
		return server.the(AlertLog.class).find(AlertFilter.ALL, Paging.newest(1_000)).items();
	}

	// By name and content
	private List<String> mails() throws IOException {
		try (Stream<Path> files = Files.list(Files.createDirectories(this.folder.resolve("mail")))) {
			return files.filter((file) -> file.toString().endsWith(".eml"))
				.sorted()
				.map(RestartTests::describe)
				.toList();
		}
	}

	private static String describe(Path file) {
		try {
			return file.getFileName() + " " + Files.readString(file).hashCode();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
