package vn.dondoc.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nodes of the version before beside nodes of this one, on the tables of this one. Needs
 * {@code -Drig.previous=}, a jar of the classes and resources of the version before:
 *
 * <pre>
 * git worktree add ../previous COMMIT
 * mvn -f ../previous package -DskipTests
 * jar --create --file previous.jar -C ../previous/target/classes .
 * </pre>
 */
@EnabledIfSystemProperty(named = "rig.previous", matches = ".+")
@Tag("rig")
class TwoProgramsTests {

	private static final LocalDate DUE = LocalDate.of(2022, 6, 30);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final long began = System.nanoTime();

	private final World world = new World(20, List.of(DUE), RigFiles.Ladder.DAILY);

	private final List<LocalDate> days = new ArrayList<>();

	@Test
	void aRollingUpgradeLosesNothingAndSaysNothingTwice() {
		Path previous = Path.of(System.getProperty("rig.previous"));
		try (Cluster after = new Cluster(this.world);
				Cluster before = new Cluster(this.world, Program.classPath(previous))) {
			before.firstStart(DUE.minusDays(40).atTime(9, 0));
			day(before, List.of("one", "two"), after, List.of());
			day(before, List.of("one", "two"), after, List.of("three"));
			day(before, List.of("one"), after, List.of("two", "three"));
			before.killAll();
			DeliveryReport balance = day(before, List.of(), after, List.of("one", "two", "three"));
			Figures.print("two programs in a rolling upgrade", balance,
					Duration.ofNanos(System.nanoTime() - this.began));
			assertThat(balance.extra()).isZero();
		}
	}

	private DeliveryReport day(Cluster before, List<String> old, Cluster after, List<String> young) {
		LocalDate today = DUE.plusDays(1 + this.days.size());
		this.days.add(today);
		before.killAll();
		after.killAll();
		old.forEach((name) -> before.start(name, today.atTime(9, 0)));
		young.forEach((name) -> after.start(name, today.atTime(9, 0)));
		return after.awaitQuiet(Expected.of(this.world.site(), this.days), PATIENCE).assertKept();
	}

}
