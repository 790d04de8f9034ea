package vn.dondoc.findings;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on chunks with several threads, so that memory grows with the size of a chunk and
 * not with their number.
 */
public final class Chunks {

	// Enough that no thread waits while the caller consumes
	private static final int IN_FLIGHT_A_THREAD = 2;

	private Chunks() {
	}

	/**
	 * Works on every chunk and hands over the results in the chunks' order. Chunks are
	 * taken and results consumed on the caller's thread; only the work is done on others.
	 * No more than twice as many chunks as threads are taken and not yet consumed. When
	 * this returns, in whatever way, none of its threads is alive.
	 * @param <A> a chunk
	 * @param <B> what comes of it; may be {@code null} if {@code then} takes that
	 * @param chunks the chunks; taken only as far as there is room
	 * @param threads how many threads, from 1
	 * @param work what to do with a chunk; called by several threads at once
	 * @param then takes each result
	 * @throws CancellationException if the caller's thread is interrupted while it waits;
	 * the thread stays marked as interrupted
	 */
	public static <A, B> void inOrder(Iterator<? extends A> chunks, int threads, Function<? super A, ? extends B> work,
			Consumer<? super B> then) {
		if (threads < 1) {
			throw new IllegalArgumentException("threads is " + threads + "; expected at least 1");
		}
		Queue<Thread> workers = new ConcurrentLinkedQueue<>();
		ExecutorService executor = Executors.newFixedThreadPool(threads, (task) -> {
			Thread worker = new Thread(task, "chunks-" + (workers.size() + 1));
			worker.setDaemon(true);
			workers.add(worker);
			return worker;
		});
		try {
			Queue<Future<? extends B>> inFlight = new ArrayDeque<>();
			while (chunks.hasNext() || !inFlight.isEmpty()) {
				if (inFlight.size() < threads * IN_FLIGHT_A_THREAD && chunks.hasNext()) {
					A chunk = chunks.next();
					inFlight.add(executor.submit(() -> work.apply(chunk)));
				}
				else {
					then.accept(result(inFlight.remove()));
				}
			}
		}
		finally {
			// Whatever still runs is of no more use: it is interrupted, and its end
			// awaited
			executor.shutdownNow();
			workers.forEach(Chunks::join);
		}
	}

	private static <B> B result(Future<B> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (ex.getCause() instanceof Error cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			CancellationException cancelled = new CancellationException("Interrupted while chunks were worked on");
			cancelled.initCause(ex);
			throw cancelled;
		}
	}

	private static void join(Thread worker) {
		boolean interrupted = false;
		while (worker.isAlive()) {
			try {
				worker.join();
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
