package vn.dondoc.schedule;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

import vn.dondoc.nodes.Heartbeat;
import vn.dondoc.nodes.NodeSettings;
import vn.dondoc.nodes.Unending;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunLog;

/**
 * What every node does by itself, whatever the others and Quartz do: gives signs of life,
 * helps with a run that goes on, watches the schedule, sends. Each on a thread of its
 * own, so that slow work delays no sign of life.
 */
@Component
@ConditionalOnProperty(name = "spring.quartz.auto-startup", havingValue = "true", matchIfMissing = true)
class LocalTicker implements SmartLifecycle {

	private final Heartbeat heartbeat;

	private final Rulebooks rulebooks;

	private final Evaluations evaluations;

	private final RunLog runs;

	private final DeliveryLoop delivery;

	private final ScheduleWatch watch;

	private final NodeSettings settings;

	private final List<ThreadPoolTaskScheduler> timers = new ArrayList<>();

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
		if (this.timers.isEmpty()) {
			tick("heartbeat", this::beat);
			tick("shared-runs", this::help);
			tick("daily-run-watch", this.watch::beginLateRun);
			tick("daily-audit-watch", this.watch::beginLateAudit);
			this.delivery.start();
		}
	}

	private void tick(String name, Runnable work) {
		ThreadPoolTaskScheduler timer = Timers.single(name);
		this.timers.add(timer);
		var unused = timer.scheduleWithFixedDelay(work, this.settings.tick());
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
		this.timers.forEach(ThreadPoolTaskScheduler::shutdown);
		if (!this.timers.isEmpty()) {
			sayGoodbye();
		}
		this.timers.clear();
	}

	private void sayGoodbye() {
		try {
			this.heartbeat.stop();
		}
		catch (RuntimeException ex) {
			Unending.failed("last sign of life", ex);
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return !this.timers.isEmpty();
	}

}
