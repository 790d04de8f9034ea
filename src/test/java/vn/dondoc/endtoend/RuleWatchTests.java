package vn.dondoc.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import vn.dondoc.releases.Releases;
import vn.dondoc.rules.Release;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A server as people start it notices a saved rule file, between runs and at the next
 * run, after the time in which a folder settles.
 */
@Execution(ExecutionMode.SAME_THREAD)
class RuleWatchTests {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void aSavedFileGoesLiveBetweenRunsAndAtTheNextRun() throws IOException {
		Path rules = this.folder.resolve("rules");
		OwnPlace.copy(Path.of("rules"), rules);
		try (StartedServer server = StartedServer.in(this.folder, "dondoc.rules.dir=" + rules, "dondoc.rules.watch=1s",
				"dondoc.rules.settle=500ms", "dondoc.rules.hold-share=100", "dondoc.evaluation.at-start=false")) {
			String first = active(server);
			Path ladder = rules.resolve("ladder.drl");
			String text = Files.readString(ladder);
			Files.writeString(ladder, text + "// one\n");
			await().atMost(Duration.ofSeconds(30)).until(() -> !active(server).equals(first));
			assertThat(running(server)).endsWith("// one\n");
		}
		try (StartedServer server = StartedServer.in(this.folder, "dondoc.rules.dir=" + rules, "dondoc.rules.watch=0s",
				"dondoc.rules.settle=500ms", "dondoc.rules.hold-share=100", "dondoc.evaluation.at-start=false")) {
			Path ladder = rules.resolve("ladder.drl");
			Files.writeString(ladder, Files.readString(ladder) + "// two\n");
			Run run = server.the(Evaluations.class).run(Run.Reason.REQUEST, "test");
			assertThat(run.release()).isEqualTo(active(server));
			assertThat(running(server)).endsWith("// two\n");
		}
	}

	private static String active(StartedServer server) {
		return server.the(Releases.class).active().map(Release::hash).orElse("");
	}

	private static String running(StartedServer server) {
		return Objects.requireNonNull(server.the(Releases.class).active().orElseThrow().files().get("ladder.drl"));
	}

}
