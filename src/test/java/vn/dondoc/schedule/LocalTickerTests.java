package vn.dondoc.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;
import vn.dondoc.delivery.Delivery;
import vn.dondoc.nodes.Heartbeat;
import vn.dondoc.nodes.NodeSettings;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;

/**
 * What each node does by itself goes on whatever fails, and ends in good order.
 */
@ExtendWith(OutputCaptureExtension.class)
class LocalTickerTests {

	private static final long SOON = 10_000;

	private static final Instant MORNING = Instant.parse("2022-07-01T00:00:00Z");

	private final Heartbeat heartbeat = mock();

	private final Rulebooks rulebooks = mock();

	private final Evaluations evaluations = mock();

	private final RunLog runs = mock();

	private final Delivery delivery = mock();

	private final Auditor auditor = mock();

	private final MovableClock clock = new MovableClock(ZoneId.of("Asia/Ho_Chi_Minh"));

	private volatile Optional<Rulebook> running = Optional.empty();

	private volatile Optional<Run> finished = Optional.empty();

	private final LocalTicker ticker = ticker();

	@BeforeEach
	void aNodeAtMidnight() {
		this.clock.now = MORNING.minusSeconds(7 * 3_600);
		given(this.rulebooks.now()).willAnswer((call) -> new Rulebooks.Current(this.running, List.of(), false, 0));
		given(this.runs.lastFinished()).willAnswer((call) -> this.finished);
		given(this.runs.finishedOn(any())).willAnswer((call) -> this.finished.isPresent());
	}

	@AfterEach
	void stop() {
		this.ticker.stop();
	}

	@Test
	void itGivesSignsOfLifeThatSayWhichRulesRun() {
		Rulebook rulebook = mock();
		given(rulebook.release()).willReturn(new Release("0123abcd", new TreeMap<>()));
		Queue<String> beats = new ConcurrentLinkedQueue<>();
		willAnswer((call) -> beats.add(String.valueOf(call.<@Nullable String>getArgument(0)))).given(this.heartbeat)
			.beat(any());
		this.ticker.start();
		Awaitility.await().until(() -> beats.size() > 1);
		assertThat(beats).containsOnly("null");
		this.running = Optional.of(rulebook);
		Awaitility.await().until(() -> beats.contains("0123abcd"));
	}

	@Test
	void noFailureEndsATimerNotEvenAnError(CapturedOutput log) throws InterruptedException {
		CountDownLatch beatsAfterThem = new CountDownLatch(2);
		willThrow(new IllegalStateException("no database")).willThrow(new OutOfMemoryError("no memory"))
			.willThrow(new Unspeakable())
			.willAnswer((call) -> {
				beatsAfterThem.countDown();
				return null;
			})
			.given(this.heartbeat)
			.beat(any());
		given(this.evaluations.begunSince(any())).willThrow(new StackOverflowError());
		this.ticker.start();
		this.clock.now = MORNING.plusSeconds(301);
		assertThat(beatsAfterThem.await(SOON, TimeUnit.MILLISECONDS)).isTrue();
		then(this.evaluations).should(timeout(SOON).atLeast(2)).begunSince(MORNING);
		assertThat(log).contains("The heartbeat failed; it will be tried again: ", "no database",
				"java.lang.OutOfMemoryError: no memory", "The daily-run-watch failed; it will be tried again");
	}

	@Test
	void aRunThatNothingWokeIsBegunFiveMinutesAfterItsTime() {
		given(this.evaluations.runUnlessBegun(any())).willReturn(Optional.empty());
		this.ticker.start();
		then(this.evaluations).should(timeout(SOON).atLeast(2)).help();
		then(this.evaluations).should(never()).runUnlessBegun(any());
		this.clock.now = MORNING.plusSeconds(300);
		then(this.evaluations).should(timeout(SOON).atLeastOnce()).runUnlessBegun(MORNING);
	}

	@Test
	void anAuditThatNothingWokeIsMadeAnHourAfterItsTime() {
		this.ticker.start();
		this.clock.now = MORNING.plusSeconds(4 * 3_600);
		then(this.auditor).should(timeout(SOON)).check();
	}

	@Test
	void whateverNodeEndsARunAllSendItsMails() {
		this.ticker.start();
		then(this.delivery).should(timeout(SOON)).retry();
		this.finished = Optional.of(Samples.run(1));
		then(this.delivery).should(timeout(SOON)).deliver();
		this.finished = Optional.of(Samples.run(2));
		then(this.delivery).should(timeout(SOON).times(2)).deliver();
	}

	@Test
	void aNodeThatEndsWaitsForTheChunkAtHandAndInterruptsNothing() throws InterruptedException {
		CountDownLatch atWork = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		AtomicBoolean chunkDone = new AtomicBoolean();
		AtomicBoolean saidGoodbyeAfterIt = new AtomicBoolean();
		given(this.evaluations.help()).willAnswer((call) -> {
			atWork.countDown();
			goOn.await();
			chunkDone.set(true);
			return true;
		});
		willAnswer((call) -> {
			saidGoodbyeAfterIt.set(chunkDone.get());
			return null;
		}).given(this.heartbeat).stop();
		this.ticker.start();
		assertThat(atWork.await(SOON, TimeUnit.MILLISECONDS)).isTrue();
		Thread ending = new Thread(this.ticker::stop);
		ending.start();
		Awaitility.await()
			.until(() -> List.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED).contains(ending.getState()));
		goOn.countDown();
		ending.join(SOON);
		assertThat(ending.isAlive()).isFalse();
		assertThat(chunkDone).as("it was not interrupted").isTrue();
		assertThat(saidGoodbyeAfterIt).isTrue();
	}

	@Test
	void aNodeEndsThoughItsLastSignOfLifeFails(CapturedOutput log) {
		willThrow(new IllegalStateException("no database")).given(this.heartbeat).stop();
		this.ticker.start();
		assertThat(this.ticker.isRunning()).isTrue();
		this.ticker.stop();
		assertThat(this.ticker.isRunning()).isFalse();
		assertThat(log).contains("The last sign of life failed");
	}

	@Test
	void aNodeThatNeverStartedSaysNothingWhenItEnds() {
		this.ticker.stop();
		then(this.heartbeat).shouldHaveNoInteractions();
	}

	@Test
	void itStartsOnce() {
		this.ticker.start();
		this.ticker.start();
		then(this.delivery).should(timeout(SOON)).retry();
		this.ticker.stop();
		then(this.delivery).shouldHaveNoMoreInteractions();
		then(this.heartbeat).should().stop();
	}

	private LocalTicker ticker() {
		ScheduleProperties hourly = Samples.every(Duration.ofHours(1));
		Audits audits = mock();
		ScheduleWatch watch = new ScheduleWatch(this.evaluations, audits, this.auditor, hourly, this.clock);
		return new LocalTicker(this.heartbeat, this.rulebooks, this.evaluations, this.runs,
				new DeliveryLoop(this.delivery, this.runs, hourly, this.clock), watch,
				new NodeSettings(Duration.ofMillis(100), Duration.ofSeconds(20)));
	}

	/**
	 * What happens when there is no memory to say that there is none.
	 */
	private static final class Unspeakable extends Error {

		private static final long serialVersionUID = 1;

		@Override
		public String getMessage() {
			throw new OutOfMemoryError("no memory to say so");
		}

	}

}
