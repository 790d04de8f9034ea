package vn.dondoc.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.dondoc.evaluation.Evaluations;
import vn.dondoc.evaluation.Run;
import vn.dondoc.evaluation.RunLog;
import vn.dondoc.nodes.Heartbeat;
import vn.dondoc.nodes.NodeSettings;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.Rulebooks;

/**
 * What every node does by itself, whatever the others and Quartz do: gives signs of life,
 * helps with a run that goes on, watches the schedule, sends. Each on a thread of its
 * own, so that slow work delays no sign of life.
 */
@Component
@ConditionalOnProperty(name = "spring.quartz.auto-startup", havingValue = "true", matchIfMissing = true)
class LocalTicker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(LocalTicker.class);

	private final Heartbeat heartbeat;

	private final Rulebooks rulebooks;

	private final Evaluations evaluations;

	private final RunLog runs;

	private final DeliveryLoop delivery;

	private final ScheduleWatch watch;

	private final NodeSettings settings;

	private final List<ScheduledExecutorService> threads = new ArrayList<>();

	private @Nullable Long lastRun;

	LocalTicker(Heartbeat heartbeat, Rulebooks rulebooks, Evaluations evaluations, RunLog runs, DeliveryLoop delivery,
			ScheduleWatch watch, NodeSettings settings) {
		this.heartbeat = heartbeat;
		this.rulebooks = rulebooks;
		this.evaluations = evaluations;
		this.runs = runs;
		this.delivery = delivery;
		this.watch = watch;
		this.settings = settings;
	}

	@Override
	public synchronized void start() {
		if (this.threads.isEmpty()) {
			Duration tick = this.settings.tick();
			every(tick, "heartbeat", this::beat);
			every(tick, "shared-runs", this::help);
			every(tick, "daily-run-watch", this.watch::beginLateRun);
			every(tick, "daily-audit-watch", this.watch::beginLateAudit);
			this.delivery.start();
		}
	}

	private void every(Duration tick, String name, Runnable work) {
		ScheduledExecutorService thread = Threads.single(name);
		this.threads.add(thread);
		var unused = thread.scheduleWithFixedDelay(() -> safely(name, work), 0, tick.toMillis(), TimeUnit.MILLISECONDS);
	}

	// Whatever goes wrong must not end the ticking
	private static void safely(String name, Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			logger.warn("The {} failed; it will be tried again: {}", name, ex.toString());
			logger.debug("The {} failed", name, ex);
		}
	}

	private void beat() {
		this.heartbeat
			.beat(this.rulebooks.now().rulebook().map(Rulebook::release).map((release) -> release.hash()).orElse(null));
	}

	private void help() {
		this.evaluations.help();
		@Nullable Long last = this.runs.lastFinished().map(Run::id).orElse(null);
		if (last != null && !last.equals(this.lastRun)) {
			this.lastRun = last;
			// Another node may have ended it; its mails are for all to send
			this.delivery.wake();
		}
	}

	@Override
	public synchronized void stop() {
		this.delivery.stop();
		this.threads.forEach((thread) -> Threads.end(thread, "A timer of this node is still at work"));
		if (!this.threads.isEmpty()) {
			safely("last sign of life", this.heartbeat::stop);
		}
		this.threads.clear();
	}

	@Override
	public synchronized boolean isRunning() {
		return !this.threads.isEmpty();
	}

}
