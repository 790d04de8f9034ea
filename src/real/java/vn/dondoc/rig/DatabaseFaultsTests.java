package vn.dondoc.rig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What may become of the database in the middle of a batch of ten messages. Each test is
 * a day of work of the same organisation.
 */
class DatabaseFaultsTests {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseFaultsTests.class);

	private static final LocalDate DUE = LocalDate.of(2022, 6, 30);

	private static final int UNITS = 10;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	// So small that a test can fill it
	private static final World WORLD = new World(UNITS, List.of(DUE), RigFiles.Ladder.DAILY, "--innodb-file-per-table=0",
			"--innodb-data-file-path=ibdata1:12M:autoextend:max:64M");

	private static final Server SERVER = Server.start(
			new RigClock(ZoneId.of("Asia/Ho_Chi_Minh"), DUE.minusDays(40).atTime(7, 0)), WORLD.settings(),
			"dondoc.mail.connections=1", "dondoc.mail.lease=13s");

	private static final List<LocalDate> DAYS = new ArrayList<>();

	private final long began = System.nanoTime();

	private LocalDateTime morning = DUE.atTime(7, 0);

	private int before;

	@BeforeAll
	static void firstRun() {
		SERVER.run();
	}

	@AfterAll
	static void close() {
		SERVER.close();
		WORLD.close();
	}

	@BeforeEach
	void nextDay() {
		this.before = WORLD.relay().drop().count();
		this.morning = DUE.plusDays(1 + 2L * DAYS.size()).atTime(7, 0);
		DAYS.add(this.morning.toLocalDate());
		WORLD.relay().follow(ScriptedRelay.Script.USUAL);
		SERVER.clock().moveTo(this.morning);
	}

	@Test
	void killedInABatch(TestInfo test) {
		atMessage(4, Phase.DATA, WORLD.mysql()::kill);
		tryTo(SERVER::run);
		tryTo(SERVER::deliver);
		WORLD.mysql().restart();
		assertThat(copies(test)).isBetween(0, 1);
	}

	@Test
	void killedWhileARunWrites(TestInfo test) {
		CompletableFuture<Void> run = CompletableFuture.runAsync(() -> tryTo(SERVER::run));
		WORLD.mysql().kill();
		WORLD.mysql().restart();
		run.join();
		tryTo(SERVER::run);
		tryTo(SERVER::deliver);
		assertThat(copies(test)).isZero();
	}

	@Test
	void cutOffBetweenTheDotAndItsRecord(TestInfo test) {
		atMessage(4, Phase.KEPT, WORLD.database()::cut);
		tryTo(SERVER::run);
		tryTo(SERVER::deliver);
		WORLD.database().heal();
		assertThat(copies(test)).isBetween(0, 1);
	}

	@Test
	void readOnlyInABatch(TestInfo test) throws SQLException {
		atMessage(4, Phase.DATA, () -> {
			awaitRecorded(3);
			readOnly(true);
		});
		tryTo(SERVER::run);
		tryTo(SERVER::deliver);
		assertThat(WORLD.relay().drop().count() - this.before).as("sent while nothing can be recorded").isEqualTo(3);
		readOnly(false);
		assertThat(copies(test)).isZero();
	}

	@Test
	void aDeadlockIsForced(TestInfo test) throws Exception {
		tryTo(SERVER::run);
		long deadlocks = deadlocks();
		// By its number, so that no other row is locked
		long notice = WORLD.count("select max(id) from notice where message_id is null and recipient = '"
				+ Site.address(3) + "'");
		try (Connection other = WORLD.connect(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			// Whoever has changed less is the victim
			statement.executeUpdate("update duty set changed_by = changed_by + 1");
			statement.executeUpdate("update alert_event set why = concat(coalesce(why, ''), ' ')");
			statement.executeUpdate("update notice set recipient_name = concat(recipient_name, ' ') where id = " + notice);
			CompletableFuture<Void> delivery = CompletableFuture.runAsync(() -> tryTo(SERVER::deliver));
			Awaitility.await("a transaction that waits for ours")
				.atMost(PATIENCE)
				.until(() -> WORLD.count("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'") > 0);
			statement.executeQuery("select id from message where recipient = '" + Site.address(3)
					+ "' and digest_day = '" + this.morning.toLocalDate() + "' for update");
			other.rollback();
			delivery.join();
		}
		assertThat(deadlocks()).as("deadlocks that InnoDB has counted").isGreaterThan(deadlocks);
		tryTo(SERVER::deliver);
		assertThat(copies(test)).isZero();
	}

	@Test
	void theDiskIsFull(TestInfo test) throws SQLException {
		WORLD.execute("create table filler (id int auto_increment primary key, content longblob)");
		fill(200_000);
		fill(8_000);
		tryTo(SERVER::run);
		tryTo(SERVER::deliver);
		int whileFull = WORLD.relay().drop().count() - this.before;
		assertThat(whileFull).as("accepted while the disk is full").isLessThan(UNITS);
		WORLD.execute("drop table filler");
		tryTo(SERVER::run);
		tryTo(SERVER::deliver);
		assertThat(copies(test)).isZero();
	}

	// Until MySQL says that the table is full (1114)
	private static void fill(int size) throws SQLException {
		try (Connection connection = WORLD.connect(); Statement statement = connection.createStatement()) {
			for (int i = 0; i < 20_000; i++) {
				statement.executeUpdate("insert into filler (content) values (repeat('x', " + size + "))");
			}
			throw new IllegalStateException("The disk does not fill");
		}
		catch (SQLException ex) {
			assertThat(ex.getErrorCode()).as(ex.getMessage()).isEqualTo(1114);
		}
	}

	private static long deadlocks() throws SQLException {
		return WORLD.count("select count from information_schema.innodb_metrics where name = 'lock_deadlocks'");
	}

	private static void readOnly(boolean on) {
		try (Connection connection = WORLD.connect(); Statement statement = connection.createStatement()) {
			statement.execute("set global super_read_only = " + (on ? "on" : "off"));
			statement.execute("set global read_only = " + (on ? "on" : "off"));
			try (ResultSet is = statement.executeQuery("select @@global.super_read_only")) {
				is.next();
				assertThat(is.getBoolean(1)).isEqualTo(on);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void awaitRecorded(int messages) {
		Awaitility.await("what was sent before is recorded")
			.atMost(PATIENCE)
			.until(() -> WORLD.count("select count(*) from message where delivery_state in ('SENT', 'FILED') and digest_day = '"
					+ this.morning.toLocalDate() + "'") == messages);
	}

	private static void atMessage(int which, Phase phase, Runnable fault) {
		AtomicInteger seen = new AtomicInteger();
		WORLD.relay()
			.follow((step, usual) -> (step.phase() == phase && seen.incrementAndGet() == which) ? usual.after(fault)
					: usual);
	}

	// A scheduled job may end so; the next one makes up for it
	private static void tryTo(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			logger.info("Ended by the fault, as expected: {}", ex.toString());
		}
	}

	// How many messages were accepted besides one for each unit
	private int copies(TestInfo test) {
		SortedSet<Expected> expected = Expected.of(WORLD.site(), DAYS);
		Awaitility.await("quiet")
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.ignoreExceptions()
			.until(() -> {
				SERVER.clock().advance(Duration.ofMinutes(5));
				SERVER.deliver();
				return WORLD.isQuiet(expected);
			});
		DeliveryReport balance = WORLD.balance(expected);
		Figures.print(test.getTestMethod().orElseThrow().getName(), balance,
				Duration.ofNanos(System.nanoTime() - this.began));
		balance.assertKept();
		return WORLD.relay().drop().count() - this.before - UNITS;
	}

}
