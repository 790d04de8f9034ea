package vn.dondoc.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.dondoc.paging.Paging;
import vn.dondoc.real.RealMySql;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunLog;
import vn.dondoc.runs.RunRequested;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one MySQL, each with a mail folder of its own.
 */
class TwoNodesTests {

	@RegisterExtension
	static final RealMySql MYSQL = new RealMySql();

	private static final Duration SOON = Duration.ofMinutes(1);

	@TempDir
	Path place;

	@Test
	void theyShareTheWorkAndNothingIsSaidTwice() throws IOException {
		StartedServer one = node("one");
		awaitRun(one, 1);
		try (StartedServer two = node("two")) {
			try (one) {
				awaitRun(two, 2);
				// Quartz keeps data sources by name for the whole JVM: a server that another test
				// left running may check in here, too
				assertThat(rows(two, "select instance_name from QRTZ_SCHEDULER_STATE")).as("nodes")
					.hasSizeGreaterThanOrEqualTo(2);
				one.publish(new RunRequested("test"));
				two.publish(new RunRequested("test"));
				awaitRun(two, 4);
				assertThat(two.the(RunLog.class).find(Paging.newest(10)).items()).extracting((run) -> run.figures().notified())
					.containsExactly(0, 0, 0, 24);
				awaitMails(two);
				putsLive(two, edited(one));
				assertThat(one.the(Rulebooks.class).current().rulebook().orElseThrow().release().hash())
					.isEqualTo(two.the(Releases.class).activeHash().orElseThrow());
			}
			two.publish(new RunRequested("test"));
			awaitRun(two, 5);
		}
		assertThat(mails()).hasSameSizeAs(mails().stream().distinct().toList()).isNotEmpty();
	}

	private StartedServer node(String name) {
		return StartedServer.in(this.place.resolve(name), "spring.datasource.url=" + MYSQL.url(),
				"spring.datasource.username=dondoc", "spring.datasource.password=dondoc", "dondoc.node=" + name,
				"dondoc.clock.start=2022-07-01T09:00");
	}

	private static Map<String, String> edited(StartedServer node) {
		Map<String, String> files = new TreeMap<>(
				node.the(Releases.class).active().orElseThrow().files());
		files.merge("ladder.drl", "// another text\n", String::concat);
		return files;
	}

	private static void putsLive(StartedServer node, Map<String, String> files) {
		String before = node.the(Releases.class).activeHash().orElseThrow();
		node.the(Candidates.class).submit(files, "admin", "", before);
		assertThat(node.the(Releases.class).activeHash()).isPresent().get().isNotEqualTo(before);
	}

	private static void awaitRun(StartedServer node, int number) {
		Awaitility.await().atMost(SOON).until(() -> {
			List<Run> runs = node.the(RunLog.class).find(Paging.newest(10)).items();
			return runs.size() >= number && runs.stream().noneMatch((run) -> run.state() == Run.State.RUNNING);
		});
	}

	private static void awaitMails(StartedServer node) {
		Awaitility.await()
			.atMost(SOON)
			.until(() -> rows(node, "select id from message").size() > 0
					&& rows(node, "select id from message where delivery_state not in ('SENT', 'FILED')").isEmpty());
	}

	private static List<String> rows(StartedServer node, String query) {
		return node.the(JdbcTemplate.class).queryForList(query, String.class);
	}

	private List<String> mails() throws IOException {
		try (Stream<Path> files = Files.walk(this.place)) {
			return files.map(Path::getFileName).map(Path::toString).filter((name) -> name.endsWith(".eml")).toList();
		}
	}

}
