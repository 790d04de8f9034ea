package vn.dondoc.findings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Chunks are worked on by several threads, and nobody notices but the clock.
 */
@Tag("smoke")
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChunksTests {

	private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

	@AfterEach
	void noWorkerIsAlive() {
		assertThat(this.workers).noneMatch(Thread::isAlive);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "0, 2", "1, 1", "1, 4", "3, 2", "4, 2", "5, 2", "1000, 1", "1000, 2", "1000, 7" })
	void resultsComeInTheOrderOfTheChunks(int chunks, int threads) {
		List<Integer> results = new ArrayList<>();
		Chunks.inOrder(numbers(chunks), threads, seen((number) -> {
			LockSupport.parkNanos((number * 7919 % 13) * 10_000L);
			return number * 2;
		}), results::add);
		assertThat(results).isEqualTo(IntStream.range(0, chunks).map((number) -> number * 2).boxed().toList());
		assertThat(this.workers).hasSizeLessThanOrEqualTo(threads);
	}

	@Test
	void workGoesOnAtOnce() {
		CyclicBarrier together = new CyclicBarrier(3);
		AtomicInteger results = new AtomicInteger();
		Chunks.inOrder(numbers(9), 3, seen((number) -> {
			try {
				together.await(20, TimeUnit.SECONDS);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
			return number;
		}), (result) -> results.incrementAndGet());
		assertThat(results).hasValue(9);
		assertThat(this.workers).hasSize(3);
	}

	@Test
	void chunksAreTakenAndResultsConsumedOnTheCallersThread() {
		Set<Thread> callers = ConcurrentHashMap.newKeySet();
		Iterator<Integer> chunks = IntStream.range(0, 50)
			.peek((number) -> callers.add(Thread.currentThread()))
			.boxed()
			.iterator();
		Chunks.inOrder(chunks, 2, seen(Function.identity()), (result) -> callers.add(Thread.currentThread()));
		assertThat(callers).containsExactly(Thread.currentThread());
		assertThat(this.workers).isNotEmpty().doesNotContain(Thread.currentThread());
	}

	@Test
	void onlyAFewChunksAreInFlight() {
		AtomicInteger taken = new AtomicInteger();
		AtomicInteger consumed = new AtomicInteger();
		List<Integer> inFlight = Collections.synchronizedList(new ArrayList<>());
		Iterator<Integer> chunks = IntStream.range(0, 500).peek((number) -> {
			taken.incrementAndGet();
			inFlight.add(taken.get() - consumed.get());
		}).boxed().iterator();
		Chunks.inOrder(chunks, 2, seen(Function.identity()), (result) -> consumed.incrementAndGet());
		assertThat(consumed).hasValue(500);
		assertThat(inFlight).allMatch((number) -> number <= 5);
	}

	@Test
	void aResultMayBeNull() {
		List<Object> results = new ArrayList<>();
		Chunks.inOrder(numbers(3), 2, (number) -> (number == 1) ? null : number, results::add);
		assertThat(results).containsExactly(0, null, 2);
	}

	@Test
	void aFailureOfTheWorkEndsItAfterTheResultsBeforeIt() {
		RuntimeException failure = new UnsupportedOperationException("chunk 5");
		AtomicInteger started = new AtomicInteger();
		List<Integer> results = new ArrayList<>();
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> Chunks.inOrder(numbers(1_000), 2, seen((number) -> {
				started.incrementAndGet();
				if (number == 5) {
					throw failure;
				}
				return number;
			}), results::add))
			.isSameAs(failure);
		assertThat(results).containsExactly(0, 1, 2, 3, 4);
		assertThat(started).hasValueLessThan(12);
	}

	@Test
	void anErrorOfTheWorkComesThroughAsItIs() {
		Error failure = new StackOverflowError();
		assertThatExceptionOfType(StackOverflowError.class)
			.isThrownBy(() -> Chunks.inOrder(numbers(10), 2, seen((number) -> {
				throw failure;
			}), (result) -> {
			}))
			.isSameAs(failure);
	}

	@Test
	void aCheckedExceptionThatSlippedThroughIsWrapped() {
		Exception failure = new Exception("slipped");
		assertThatIllegalStateException().isThrownBy(() -> Chunks.inOrder(numbers(10), 2, seen((number) -> {
			ChunksTests.<RuntimeException>sneak(failure);
			return number;
		}), (result) -> {
		})).withCause(failure);
	}

	@Test
	void aFailureOfTheConsumerInterruptsTheWork() throws Exception {
		CountDownLatch working = new CountDownLatch(1);
		CountDownLatch interrupted = new CountDownLatch(1);
		assertThatIllegalStateException().isThrownBy(() -> Chunks.inOrder(numbers(10), 2, seen((number) -> {
			if (number > 0) {
				working.countDown();
				waitUntilInterrupted();
				interrupted.countDown();
			}
			return number;
		}), (result) -> {
			await(working);
			throw new IllegalStateException("consumer");
		})).withMessage("consumer");
		assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void aFailureOfTheIteratorEndsIt() {
		Iterator<Integer> chunks = IntStream.range(0, 10).map((number) -> 10 / (3 - number)).boxed().iterator();
		assertThatExceptionOfType(ArithmeticException.class)
			.isThrownBy(() -> Chunks.inOrder(chunks, 2, seen(Function.identity()), (result) -> {
			}));
	}

	@Test
	void anInterruptedCallerGivesUpAndStaysInterrupted() {
		Thread caller = Thread.currentThread();
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> Chunks.inOrder(numbers(10), 2, seen((number) -> {
				caller.interrupt();
				waitUntilInterrupted();
				return number;
			}), (result) -> {
			}));
		assertThat(Thread.interrupted()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1 })
	void thereIsAtLeastOneThread(int threads) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Chunks.inOrder(numbers(1), threads, seen(Function.identity()), (result) -> {
			}))
			.withMessageContaining("expected at least 1");
	}

	private <A, B> Function<A, B> seen(Function<A, B> work) {
		return (chunk) -> {
			this.workers.add(Thread.currentThread());
			return work.apply(chunk);
		};
	}

	private static Iterator<Integer> numbers(int count) {
		return IntStream.range(0, count).boxed().iterator();
	}

	private static void waitUntilInterrupted() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static <T extends Throwable> void sneak(Throwable failure) throws T {
		throw (T) failure;
	}

}
