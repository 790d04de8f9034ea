package vn.dondoc.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code run} on a database of its own, which the test holds open as a server would.
 */
@Execution(ExecutionMode.SAME_THREAD)
class RunCommandTests {

	private static final String URL = "jdbc:h2:mem:run-command;MODE=MySQL;DATABASE_TO_LOWER=TRUE"
			+ ";CASE_INSENSITIVE_IDENTIFIERS=TRUE";

	@TempDir
	private Path folder;

	private Connection database;

	@BeforeEach
	void open() throws SQLException {
		this.database = DriverManager.getConnection(URL, "sa", "");
	}

	@AfterEach
	void close() throws SQLException {
		this.database.close();
	}

	@Test
	void doesTheRunOfADayAndAgainChangesAndNotifiesNothing() throws SQLException {
		Printed first = run();
		assertThat(first.lines().get(0)).isEqualTo("day,duties,changed,notified,seconds");
		assertThat(first.rows()).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("day", "2022-07-01")
				.containsEntry("duties", "340")
				.containsEntry("changed", "340")
				.containsEntry("notified", "24")
				.hasEntrySatisfying("seconds", (seconds) -> assertThat(seconds).matches("\\d+\\.\\d")));
		assertThat(first.status()).isZero();
		Printed again = run();
		assertThat(again.out()).contains("\n2022-07-01,340,0,0,");
		assertThat(again.status()).isZero();
		assertThat(count("select count(*) from evaluation_run where run_state = 'COMPLETED'")).isEqualTo(2);
		assertThat(count("select count(*) from notice where message_id is null")).as("left to servers").isPositive();
		assertThat(count("select count(*) from message")).isZero();
		assertThat(count("select count(*) from node") + count("select count(*) from account")
				+ count("select count(*) from QRTZ_TRIGGERS"))
			.isZero();
	}

	@Test
	void severalAtOnceRunOneAfterAnotherAndNotifyOnce() throws Exception {
		run();
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Callable<Printed> next = () -> run("--as-of", "2022-07-04");
			List<Future<Printed>> both = threads.invokeAll(List.of(next, next));
			assertThat(both.get(0).get().status()).isZero();
			assertThat(both.get(1).get().status()).isZero();
			assertThat(Stream.of(both.get(0).get(), both.get(1).get())
				.mapToInt((printed) -> Integer.parseInt(printed.rows().get(0).get("notified")))
				.sum()).isEqualTo(count("select sum(notified) from evaluation_run where logical_date = '2022-07-04'"));
		}
		finally {
			threads.shutdown();
		}
		assertThat(count("select count(*) from evaluation_run where run_state = 'COMPLETED'")).isEqualTo(3);
		assertThat(count("select count(*) from (select alert_id, once_key from alert_event where once_key is not null "
				+ "group by alert_id, once_key having count(*) > 1) x"))
			.isZero();
	}

	@Test
	void aRunWithProblemsIsSaidAndEndsWith1() throws Exception {
		run();
		Path rules = Files.createDirectory(this.folder.resolve("rules"));
		Files.writeString(rules.resolve("broken.drl"), "rule");
		Printed printed = run("--rules", rules.toString());
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.rows()).hasSize(1);
		assertThat(printed.err()).contains("broken.drl").doesNotContain("Exception");
	}

	@Test
	void whatIsNoDatabaseOrNoDayIsSaid() {
		Printed none = Printed.by("run", "--spring.datasource.url=jdbc:h2:tcp://127.0.0.1:1/none",
				"--spring.datasource.hikari.connection-timeout=300");
		assertThat(none.status()).isEqualTo(1);
		assertThat(none.out()).isEmpty();
		assertThat(none.err()).contains("No run: ");
		assertThat(Printed.by("run", "--as-of", "tomorrow").status()).isEqualTo(2);
		assertThat(Printed.by("run", "now").status()).isEqualTo(2);
	}

	private Printed run(String... more) {
		List<String> day = List.of(more).contains("--as-of") ? List.of() : List.of("--as-of", "2022-07-01");
		List<String> rules = List.of(more).contains("--rules") ? List.of()
				: List.of("--rules", Path.of("rules").toAbsolutePath().toString());
		return Printed.by(Stream
			.of(List.of("run", "--format", "csv", "--spring.datasource.url=" + URL, "--spring.datasource.username=sa",
					"--config", Path.of("config").toAbsolutePath().toString(),
					"--dondoc.secret.file=" + this.folder.resolve("secret")), rules, day, List.of(more))
			.flatMap(List::stream)
			.toArray(String[]::new));
	}

	private int count(String sql) throws SQLException {
		try (ResultSet rows = this.database.createStatement().executeQuery(sql)) {
			rows.next();
			return rows.getInt(1);
		}
	}

}
