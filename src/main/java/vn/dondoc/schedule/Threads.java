package vn.dondoc.schedule;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of this node's own timers.
 */
final class Threads {

	private static final Logger logger = LoggerFactory.getLogger(Threads.class);

	private static final int END_WITHIN_SECONDS = 20;

	private Threads() {
	}

	static ScheduledExecutorService single(String name) {
		return Executors.newSingleThreadScheduledExecutor((work) -> {
			Thread thread = new Thread(work, name);
			thread.setDaemon(true);
			return thread;
		});
	}

	// Waits instead of interrupting: a thread interrupted while it writes closes H2's
	// file under everybody else
	static void end(ScheduledExecutorService thread, String unfinished) {
		thread.shutdown();
		try {
			if (!thread.awaitTermination(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
				logger.warn("{}; the server stops without waiting for it", unfinished);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
