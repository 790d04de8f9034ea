package vn.dondoc.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three nodes that are killed at random points, again and again, while an organisation of
 * a hundred units is told something every day. {@code -Drig.seed}, {@code -Drig.kills} and
 * {@code -Drig.minutes} (how long at most) may be set.
 */
@Tag("rig")
class RandomKillsTests {

	private static final LocalDate DUE = LocalDate.of(2022, 6, 30);

	private static final List<String> NAMES = List.of("one", "two", "three");

	private static final int UNITS = 100;

	private static final long SEED = Long.getLong("rig.seed", new Random().nextLong(1_000_000));

	private static final int KILLS = Integer.getInteger("rig.kills", 200);

	private static final Duration MOST = Duration.ofMinutes(Integer.getInteger("rig.minutes", 40));

	private static final Duration SETTLES_WITHIN = Duration.ofMinutes(5);

	private static final Duration GUESS = Duration.ofSeconds(Integer.getInteger("rig.start", 10));

	private final long began = System.nanoTime();

	private final World world = new World(UNITS, List.of(DUE), RigFiles.Ladder.DAILY);

	private final List<LocalDate> days = new ArrayList<>(List.of(DUE, DUE.plusDays(1)));

	private LocalDateTime now = DUE.plusDays(1).atTime(8, 0);

	@Test
	void nothingIsLostAndNothingIsSaidTwice() throws SQLException {
		System.out.printf("rig: seed %d, %d kills within %d minutes%n", SEED, KILLS, MOST.toMinutes());
		try (Cluster cluster = new Cluster(this.world)) {
			cluster.firstStartWithArchive(DUE.atTime(8, 0));
			NodeKiller reaper = new NodeKiller(cluster, new Random(SEED), this::clock, GUESS, KILLS);
			this.world.relay().follow(reaper);
			work(reaper);
			this.world.relay().follow(ScriptedRelay.Script.USUAL);
			this.now = this.now.plusHours(9);
			cluster.killAll();
			NAMES.forEach((name) -> cluster.start(name, clock()));
			SortedSet<Expected> expected = Expected.of(this.world.site(), this.days);
			DeliveryReport balance = cluster.awaitQuiet(expected, SETTLES_WITHIN);
			System.out.printf("rig: seed %d, %d kills over %d days: %s%n", SEED, reaper.kills(), this.days.size(),
					reaper.tally());
			Figures.print("killed at random, " + reaper.kills() + " times", balance, passed());
			balance.assertKept();
			assertThat(reaper.kills()).as("kills within %s", MOST).isGreaterThanOrEqualTo(KILLS);
			assertThat(reaper.tally()).doesNotContainKey("ended by itself");
		}
	}

	private void work(NodeKiller reaper) throws SQLException {
		for (int round = 0; !reaper.isDone() && passed().compareTo(MOST) < 0; round++) {
			NAMES.forEach(reaper::tend);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
			if (round % 20 == 0 && todayIsSaid()) {
				LocalDate next = this.days.get(this.days.size() - 1).plusDays(1);
				this.days.add(next);
				this.now = next.atTime(8, 0);
			}
		}
	}

	// The next day may begin once the log holds all of today's slots: what they owe must
	// then arrive, whatever happens to whoever is to send it
	private boolean todayIsSaid() throws SQLException {
		LocalDate today = this.days.get(this.days.size() - 1);
		return this.world.count("select count(*) from alert_event where event_type = 'NOTIFIED' and logical_date = '" + today
				+ "'") == UNITS
				&& this.world.count("select count(*) from message where digest_day = '" + today
						+ "' and delivery_state in ('SENT', 'FILED', 'UNKNOWN')") >= UNITS * 9 / 10;
	}

	// Each start is a little later, so that what was put off is tried again
	private LocalDateTime clock() {
		LocalDateTime start = this.now;
		this.now = start.plusMinutes(5);
		return start.toLocalDate().equals(this.days.get(this.days.size() - 1)) ? start
				: this.days.get(this.days.size() - 1).atTime(23, 50);
	}

	private Duration passed() {
		return Duration.ofNanos(System.nanoTime() - this.began);
	}

}
