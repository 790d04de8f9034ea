package vn.dondoc.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.dondoc.delivery.Delivery;
import vn.dondoc.runs.RunFinished;
import vn.dondoc.runs.RunLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;

/**
 * Each node delivers by a timer of its own.
 */
class DeliveryLoopTests {

	private static final LocalDate TODAY = LocalDate.of(2022, 7, 1);

	private static final long SOON = 10_000;

	private final Delivery delivery = mock();

	private final RunLog runs = mock();

	private final MovableClock clock = new MovableClock(ZoneId.of("Asia/Ho_Chi_Minh"));

	private DeliveryLoop loop = every(Duration.ofHours(1));

	@AfterEach
	void stop() {
		this.loop.stop();
	}

	@Test
	void beforeTheRunOfTodayHasEndedNoDigestIsPutTogether() {
		// 1 July in Hà Nội, not yet in Greenwich
		this.clock.now = Instant.parse("2022-06-30T17:00:00Z");
		given(this.runs.finishedOn(TODAY.minusDays(1))).willReturn(true);
		this.loop.start();
		then(this.delivery).should(timeout(SOON)).retry();
		this.loop.stop();
		then(this.delivery).shouldHaveNoMoreInteractions();
	}

	@Test
	void afterARunDigestsGoOutAtOnce() {
		this.clock.now = Instant.parse("2022-07-01T00:00:00Z");
		this.loop.start();
		then(this.delivery).should(timeout(SOON)).retry();
		given(this.runs.finishedOn(TODAY)).willReturn(true);
		this.loop.on(new RunFinished(Samples.run(1)));
		then(this.delivery).should(timeout(SOON)).deliver();
	}

	@Test
	void whatFailsIsTriedAgain() {
		this.loop = every(Duration.ofMillis(1));
		given(this.delivery.retry()).willThrow(new IllegalStateException("no database"))
			.willThrow(new OutOfMemoryError("no memory"))
			.willReturn(new Delivery.Outcome(0, 1, 0, 0, 0));
		this.loop.start();
		then(this.delivery).should(timeout(SOON).atLeast(4)).retry();
	}

	@Test
	void manyRunsThatEndWhileItIsAtWorkWakeItOnce() throws InterruptedException {
		CountDownLatch atWork = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		willAnswer((call) -> {
			atWork.countDown();
			goOn.await();
			return new Delivery.Outcome(0, 0, 0, 0, 0);
		}).given(this.delivery).retry();
		this.loop.start();
		assertThat(atWork.await(SOON, TimeUnit.MILLISECONDS)).isTrue();
		for (int i = 0; i < 5; i++) {
			this.loop.wake();
		}
		goOn.countDown();
		then(this.delivery).should(timeout(SOON).times(2)).retry();
		this.loop.stop();
		then(this.delivery).shouldHaveNoMoreInteractions();
	}

	@Test
	void whereTimersAreOffNothingWakesIt() {
		this.loop.wake();
		this.loop.start();
		this.loop.start();
		then(this.delivery).should(timeout(SOON)).retry();
		this.loop.stop();
		this.loop.wake();
		then(this.delivery).should(never()).deliver();
		then(this.delivery).shouldHaveNoMoreInteractions();
	}

	private DeliveryLoop every(Duration every) {
		return new DeliveryLoop(this.delivery, this.runs, Samples.every(every), this.clock);
	}

}
