package vn.dondoc.releases;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.dondoc.nodes.Unending;

/**
 * Looks at the rule folder between runs. A thread of each node's own and no job of
 * Quartz, since Quartz wakes a job on one node of the cluster only, and every node has
 * its own folder and its own rulebook to look after.
 */
@Component
class FolderWatch implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(FolderWatch.class);

	private static final int LAST_LOOK_SECONDS = 20;

	private final Rulebooks rulebooks;

	private final RulesProperties properties;

	private @Nullable ScheduledExecutorService thread;

	FolderWatch(Rulebooks rulebooks, RulesProperties properties) {
		this.rulebooks = rulebooks;
		this.properties = properties;
	}

	@Override
	public synchronized void start() {
		if (this.thread == null && !this.properties.watch().isZero()) {
			this.thread = Executors.newSingleThreadScheduledExecutor(FolderWatch::daemon);
			var unused = this.thread.scheduleWithFixedDelay(
					Unending.work("look at the rule folder", this.rulebooks::look), 0,
					this.properties.watch().toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private static Thread daemon(Runnable work) {
		Thread thread = new Thread(work, "rule-folder-watch");
		thread.setDaemon(true);
		return thread;
	}

	// Waits instead of interrupting: a thread interrupted while it writes closes H2's
	// file
	// under everybody else
	@Override
	public synchronized void stop() {
		if (this.thread == null) {
			return;
		}
		this.thread.shutdown();
		try {
			if (!this.thread.awaitTermination(LAST_LOOK_SECONDS, TimeUnit.SECONDS)) {
				logger.warn("The rule folder is still being looked at; the server stops without waiting for it");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

}
