package vn.dondoc.nodes;

import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again and that no failure ends, not even an {@link Error}:
 * a timer whose work throws is never woken again, and nobody would notice.
 */
public final class Unending {

	private static final Logger logger = LoggerFactory.getLogger(Unending.class);

	private static final AtomicLong FAILURES = new AtomicLong();

	private Unending() {
	}

	/**
	 * Makes work of a timer go on after whatever it throws.
	 * @param name what it does, for the log
	 * @param work the work
	 * @return the same work; it never throws
	 */
	public static Runnable work(String name, Runnable work) {
		return () -> {
			try {
				work.run();
			}
			catch (Throwable failure) {
				failed(name, failure);
			}
		};
	}

	/**
	 * Counts and logs a failure after which the work is tried again. Never throws.
	 * @param name what failed
	 * @param failure what was thrown
	 */
	public static void failed(String name, Throwable failure) {
		FAILURES.incrementAndGet();
		try {
			if (failure instanceof Error) {
				logger.error("The {} failed; it will be tried again", name, failure);
				return;
			}
			// Every few seconds while the database is away
			logger.warn("The {} failed; it will be tried again: {}", name, failure.toString());
			logger.debug("The {} failed", name, failure);
		}
		catch (Throwable again) {
			// Without memory even the log fails
		}
	}

	/**
	 * How often such work failed since this process began.
	 * @return the number
	 */
	public static long failures() {
		return FAILURES.get();
	}

}
