package vn.dondoc.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Makes this node's own timers. Whatever goes wrong in its work, even an {@link Error}, a
 * timer logs it and goes on.
 */
final class Timers {

	private static final Logger logger = LoggerFactory.getLogger(Timers.class);

	private static final int END_WITHIN_SECONDS = 20;

	private Timers() {
	}

	/**
	 * A timer on a thread of its own. Its shutdown waits for the work at hand.
	 * @param name what it does, for the log
	 */
	static ThreadPoolTaskScheduler single(String name) {
		ThreadPoolTaskScheduler timer = new ThreadPoolTaskScheduler();
		timer.setBeanName(name);
		timer.setThreadNamePrefix(name + "-");
		timer.setDaemon(true);
		// Waits instead of interrupting: a thread interrupted while it writes closes H2's
		// file under everybody else
		timer.setWaitForTasksToCompleteOnShutdown(true);
		timer.setAwaitTerminationSeconds(END_WITHIN_SECONDS);
		timer.setErrorHandler((failure) -> report(name, failure));
		timer.initialize();
		return timer;
	}

	/**
	 * Logs a failure. Never throws, since that would end the timer for good.
	 */
	static void report(String name, Throwable failure) {
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

}
