package vn.dondoc.rig;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nodes are restarted one by one with another folder of rules, while the others go on
 * with the one they have.
 */
@Tag("rig")
class RollingReleaseTests {

	private static final LocalDate DUE = LocalDate.of(2022, 6, 30);

	private static final LocalDate TODAY = DUE.plusDays(3);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final long began = System.nanoTime();

	private final World world = new World(10, List.of(DUE), RigFiles.Ladder.DAILY);

	@Test
	void nobodyIsToldTwiceAndAllEndOnOneRelease() throws SQLException {
		try (Cluster cluster = new Cluster(this.world)) {
			cluster.firstStart(DUE.minusDays(40).atTime(9, 0));
			List<String> names = List.of("one", "two", "three");
			names.forEach((name) -> cluster.start(name, TODAY.atTime(9, 0)));
			SortedSet<Expected> expected = Expected.of(this.world.site(), List.of(TODAY));
			cluster.awaitQuiet(expected, PATIENCE).assertKept();

			// The same duty and one more; the next day is the first with both
			Path rules = this.world.site().folder().resolve("rules-2");
			this.world.site().writeRules(rules, List.of(DUE, DUE.plusDays(2)), RigFiles.Ladder.DAILY);
			LocalDate tomorrow = TODAY.plusDays(1);
			expected = new TreeSet<>(expected);
			expected.addAll(Expected.of(this.world.site().config(), rules, List.of(tomorrow)));
			for (String name : names) {
				long runs = finishedRuns();
				// A node whose clock is a day behind may take the firing of this start
				cluster.start(name, tomorrow.atTime(9, 0), "dondoc.rules.dir=" + rules,
						"dondoc.evaluation.late-after=5s");
				Awaitility.await("a run after the restart of " + name)
					.atMost(PATIENCE)
					.pollInterval(Duration.ofMillis(500))
					.until(() -> finishedRuns() > runs && finishedRuns(tomorrow) > 0);
			}
			// What the first day after the change had frozen already is said the day after
			LocalDate dayAfter = tomorrow.plusDays(1);
			names.forEach((name) -> cluster.start(name, dayAfter.atTime(9, 0), "dondoc.rules.dir=" + rules));
			expected.addAll(Expected.of(this.world.site().config(), rules, List.of(dayAfter)));
			DeliveryReport balance = cluster.awaitQuiet(expected, PATIENCE);
			Figures.print("two releases in a rolling upgrade", balance,
					Duration.ofNanos(System.nanoTime() - this.began));
			assertThat(balance.assertKept().extra()).isZero();
			assertThat(this.world.count("select count(distinct content_hash) from rule_release")).isEqualTo(2);
			assertThat(this.world.count("select count(*) from rule_activation")).as("activations").isEqualTo(2);
		}
	}

	private long finishedRuns() throws SQLException {
		return this.world.count("select count(*) from evaluation_run where run_state <> 'RUNNING'");
	}

	private long finishedRuns(LocalDate day) throws SQLException {
		return this.world.count("select count(*) from evaluation_run where run_state <> 'RUNNING' and logical_date = '"
				+ day + "'");
	}

}
