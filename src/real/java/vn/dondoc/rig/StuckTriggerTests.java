package vn.dondoc.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A trigger that a dead node left acquired, without a trace of who did, so that nothing
 * ever fires it again: the run comes all the same, some minutes late.
 */
@Tag("rig")
class StuckTriggerTests {

	private static final LocalDate DUE = LocalDate.of(2022, 6, 30);

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final long began = System.nanoTime();

	private final World world = new World(5, List.of(DUE), RigFiles.Ladder.DAILY);

	@Test
	void itHangsAndTheDailyRunComesAllTheSame() throws SQLException {
		try (Cluster cluster = new Cluster(this.world)) {
			cluster.firstStart(DUE.minusDays(40).atTime(9, 0));
			LocalDate today = DUE.plusDays(1);
			cluster.start("one", today.atTime(9, 0), "dondoc.evaluation.at-start=false",
					"dondoc.evaluation.late-after=20s");
			Awaitility.await("a scheduler")
				.atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(500))
				.ignoreExceptions()
				.until(() -> this.world.count("select count(*) from node where name = 'one'") > 0
						&& this.world.count("select count(*) from QRTZ_TRIGGERS where TRIGGER_STATE = 'WAITING' and "
								+ "TRIGGER_NAME = 'daily'") == 1);
			this.world.execute("update QRTZ_TRIGGERS set TRIGGER_STATE = 'ACQUIRED', NEXT_FIRE_TIME = "
					+ "1000 * (unix_timestamp() - 60) where TRIGGER_NAME = 'daily'");
			SortedSet<Expected> expected = Expected.of(this.world.site(), List.of(today));
			DeliveryReport balance = cluster.awaitQuiet(expected, PATIENCE);
			Figures.print("a trigger left ACQUIRED", balance, Duration.ofNanos(System.nanoTime() - this.began));
			balance.assertKept();
			assertThat(this.world.count("select count(*) from QRTZ_TRIGGERS where TRIGGER_STATE = 'ACQUIRED' and "
					+ "TRIGGER_NAME = 'daily'")).as("it hangs still").isOne();
		}
	}

}
