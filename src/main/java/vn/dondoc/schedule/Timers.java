package vn.dondoc.schedule;

import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import vn.dondoc.nodes.Unending;

/**
 * Makes this node's own timers. Whatever goes wrong in its work, even an {@link Error}, a
 * timer logs it and goes on.
 */
final class Timers {

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
		timer.setErrorHandler((failure) -> Unending.failed(name, failure));
		timer.initialize();
		return timer;
	}

}
