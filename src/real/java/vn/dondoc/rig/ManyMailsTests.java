package vn.dondoc.rig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.dondoc.sending.ManyDigests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 20,000 digests over three nodes, of which one is killed every 30 seconds and started
 * again. The relay takes its time, so that several kills fall into them.
 */
@Tag("rig")
class ManyMailsTests {

	private static final LocalDate DUE = LocalDate.of(2022, 6, 30);

	private static final LocalDateTime MORNING = DUE.plusDays(1).atTime(9, 0);

	private static final List<String> NAMES = List.of("one", "two", "three");

	private static final int UNITS = 20;

	private static final int DIGESTS = 20_000;

	private static final long SEED = Long.getLong("rig.seed", new Random().nextLong(1_000_000));

	private static final Duration EVERY = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final long THOUGHT = TimeUnit.MILLISECONDS.toNanos(40);

	private static final String WAITING = "select count(*) from message where delivery_state not in ('SENT', 'FILED', 'FAILED')";

	@Test
	void noneIsLostWhileANodeIsKilledEveryHalfMinute() throws SQLException {
		try (Cluster cluster = new Cluster(new World(UNITS, List.of(DUE), RigFiles.Ladder.DAILY))) {
			World world = cluster.world();
			cluster.start("one", MORNING);
			await("the organisation's own digests", () -> world.count(WAITING) == 0
					&& world.count("select count(*) from message where delivery_state in ('SENT', 'FILED')") >= UNITS);
			cluster.killAll();
			try (Connection connection = world.connect()) {
				ManyDigests.enter(connection, contents(connection), DIGESTS, DUE.plusDays(1).toString());
			}
			world.relay().follow((step, usual) -> (step.phase() == Phase.DOT) ? usual.after(ManyMailsTests::think) : usual);
			long began = System.nanoTime();
			int kills = killEveryHalfMinute(cluster);
			Map<String, Integer> accepted = world.relay().drop().times();
			int extra = assertNoneLostAndEachCopyOnRecord(world, accepted);
			System.out.printf("rig: seed %d, %d digests over %d nodes, one killed every %d s, %d times in %d s: none lost, %d copies, each on record as unknown%n",
					SEED, DIGESTS, NAMES.size(), EVERY.toSeconds(), kills, Duration.ofNanos(System.nanoTime() - began).toSeconds(), extra);
			assertThat(kills).isGreaterThanOrEqualTo(2);
		}
	}

	private int killEveryHalfMinute(Cluster cluster) throws SQLException {
		Random random = new Random(SEED);
		NAMES.forEach((name) -> start(cluster, name));
		int kills = 0;
		long began = System.nanoTime();
		while (cluster.world().count(WAITING) > 0) {
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
			if (Duration.ofNanos(System.nanoTime() - began).compareTo(EVERY.multipliedBy(kills + 1L)) > 0) {
				// Kills the one of that name
				start(cluster, NAMES.get(random.nextInt(NAMES.size())));
				kills++;
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
		}
		return kills;
	}

	private static void start(Cluster cluster, String name) {
		cluster.start(name, MORNING.plusHours(1), "dondoc.mail.connections=4", "dondoc.mail.batch=50",
				"dondoc.evaluation.at-start=false");
	}

	private static int assertNoneLostAndEachCopyOnRecord(World world, Map<String, Integer> accepted)
			throws SQLException {
		Map<String, Integer> unknown = new HashMap<>();
		int extra = 0;
		try (Connection connection = world.connect();
				ResultSet rows = connection.createStatement().executeQuery("""
						select m.message_id, (select count(*) from delivery_attempt a
						where a.message_id = m.id and a.outcome = 'UNKNOWN') from message m where m.purpose like 'MANY-%'""")) {
			while (rows.next()) {
				unknown.put(rows.getString(1), rows.getInt(2));
			}
		}
		assertThat(unknown).hasSize(DIGESTS);
		assertThat(accepted.keySet()).as("lost").containsAll(unknown.keySet());
		for (Map.Entry<String, Integer> message : unknown.entrySet()) {
			int copies = accepted.getOrDefault(message.getKey(), 0) - 1;
			assertThat(copies).as("copies of %s", message).isBetween(0, message.getValue());
			extra += copies;
		}
		return extra;
	}

	private static List<byte[]> contents(Connection connection) throws SQLException {
		List<byte[]> contents = new ArrayList<>();
		try (ResultSet rows = connection.createStatement().executeQuery("select content from message")) {
			while (rows.next()) {
				contents.add(rows.getBytes(1));
			}
		}
		return contents;
	}

	private static void await(String what, java.util.concurrent.Callable<Boolean> holds) {
		Awaitility.await(what).atMost(PATIENCE).ignoreExceptions().pollInterval(Duration.ofMillis(500)).until(holds);
	}

	private static void think() {
		LockSupport.parkNanos(THOUGHT);
	}

}
