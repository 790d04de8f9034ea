package vn.dondoc.rig;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three nodes in JVMs of their own; one of them is killed, stopped or asked to end at a
 * point of the SMTP dialogue. Each test is a day of work of the same organisation.
 */
@Tag("rig")
class KilledNodesTests {

	private static final LocalDate DUE = LocalDate.of(2022, 6, 30);

	private static final List<String> NAMES = List.of("one", "two", "three");

	private static final int UNITS = 24;

	private static final int WHICH = 5;

	// So that the node is at no other message
	private static final String ONE_CONNECTION = "dondoc.mail.connections=1";

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final World WORLD = new World(UNITS, List.of(DUE), RigFiles.Ladder.DAILY);

	private static final Cluster CLUSTER = new Cluster(WORLD);

	private static final List<LocalDate> DAYS = new ArrayList<>();

	private final long began = System.nanoTime();

	private final AtomicReference<Node> hit = new AtomicReference<>();

	private final AtomicReference<String> at = new AtomicReference<>();

	private LocalDate today = DUE;

	@BeforeAll
	static void firstStart() {
		CLUSTER.firstStart(DUE.minusDays(40).atTime(9, 0));
	}

	@BeforeEach
	void begin() {
		this.today = DUE.plusDays(1 + DAYS.size());
		DAYS.add(this.today);
		WORLD.relay().follow(ScriptedRelay.Script.USUAL);
	}

	@AfterEach
	void end() {
		CLUSTER.killAll();
	}

	@AfterAll
	static void close() {
		CLUSTER.close();
	}

	@Test
	void killedBeforeTheDot(TestInfo test) {
		once(Phase.DATA, Node::kill);
		// That its mail before this one was taken may not be on record yet
		work(test, Node::awaitEnd, 1);
		assertThat(timesTaken(Objects.requireNonNull(this.at.get()))).as("the mail it was killed at").isOne();
	}

	@Test
	void killedBetweenTheDotAndTheAnswer(TestInfo test) {
		once(Phase.KEPT, Node::kill);
		// It speaks of something late, so it is sent again
		work(test, Node::awaitEnd, 1, 1);
	}

	@Test
	void killedAfterTheAnswer(TestInfo test) {
		once(Phase.ANSWERED, Node::kill);
		work(test, Node::awaitEnd, 1);
	}

	@Test
	void stoppedPastItsLeaseAndResumed(TestInfo test) {
		once(Phase.DATA, Node::stop);
		work(test, (node) -> {
			// Long past the lease of four seconds the others have said everything
			SortedSet<Expected> expected = expected();
			Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> WORLD.isQuiet(expected));
			node.resume();
		}, 0);
	}

	@Test
	void askedToEndInABatch(TestInfo test) {
		once(Phase.MAIL, Node::terminate);
		work(test, (node) -> assertThat(node.awaitEnd()).as("exit status after SIGTERM").isEqualTo(143), 0);
	}

	private void once(Phase phase, Consumer<Node> fault) {
		AtomicInteger seen = new AtomicInteger();
		WORLD.relay().follow((step, usual) -> (step.phase() == phase && seen.incrementAndGet() == WHICH)
				? usual.after(() -> {
					Node node = CLUSTER.node(step);
					this.at.set(step.recipient());
					fault.accept(node);
					this.hit.set(node);
				}) : usual);
	}

	private void work(TestInfo test, Consumer<Node> then, int most) {
		work(test, then, 0, most);
	}

	private void work(TestInfo test, Consumer<Node> then, int fewest, int most) {
		int before = WORLD.relay().drop().count();
		LocalDateTime morning = this.today.atTime(9, 0);
		NAMES.forEach((name) -> CLUSTER.start(name, morning, ONE_CONNECTION));
		Awaitility.await("the fault").atMost(PATIENCE).until(() -> this.hit.get() != null);
		Node struck = Objects.requireNonNull(this.hit.get());
		then.accept(struck);
		if (!struck.isAlive()) {
			CLUSTER.start(struck.name(), morning.plusMinutes(40), ONE_CONNECTION);
		}
		DeliveryReport balance = CLUSTER.awaitQuiet(expected(), PATIENCE);
		Figures.print(test.getTestMethod().orElseThrow().getName(), balance,
				Duration.ofNanos(System.nanoTime() - this.began));
		balance.assertKept();
		assertThat(WORLD.relay().drop().count() - before - UNITS).as("copies").isBetween(fewest, most);
	}

	// How often the last mail to a recipient was accepted, whatever became of other days'
	private static int timesTaken(String recipient) {
		List<String> taken = WORLD.relay()
			.drop()
			.read()
			.stream()
			.filter((mail) -> mail.recipient().equals(recipient))
			.map(AcceptedMail::messageId)
			.toList();
		return Collections.frequency(taken, taken.get(taken.size() - 1));
	}

	private static SortedSet<Expected> expected() {
		return Expected.of(WORLD.site(), DAYS);
	}

}
