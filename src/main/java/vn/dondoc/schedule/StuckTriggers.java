package vn.dondoc.schedule;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.nodes.Timetable.Kind;

/**
 * Finds triggers that no firing will ever come of, and frees them. A trigger is taken for
 * stuck only when it was seen in the very same state for a while and nobody who could
 * move it on is at work.
 */
@Component
class StuckTriggers {

	private static final Logger logger = LoggerFactory.getLogger(StuckTriggers.class);

	private final QuartzTables tables;

	private final Scheduler scheduler;

	private final Repairs repairs;

	private final Duration patience;

	private Map<QuartzTables.Held, Long> seen = new HashMap<>();

	private final Map<String, CheckIn> checkIns = new HashMap<>();

	StuckTriggers(QuartzTables tables, Scheduler scheduler, Repairs repairs, ScheduleProperties properties) {
		this.tables = tables;
		this.scheduler = scheduler;
		this.repairs = repairs;
		this.patience = properties.schedule().stuckAfter();
	}

	synchronized void look() {
		long now = System.nanoTime();
		this.tables.checkIns().forEach((instance, at) -> {
			CheckIn known = this.checkIns.get(instance);
			if (known == null || known.at() != at) {
				this.checkIns.put(instance, new CheckIn(at, now));
			}
		});
		Map<QuartzTables.Held, Long> still = new HashMap<>();
		for (QuartzTables.Held held : this.tables.held()) {
			long since = this.seen.getOrDefault(held, now);
			@Nullable String why = (now - since >= this.patience.toNanos()) ? why(held, now) : null;
			if (why == null || !free(held, why)) {
				still.put(held, since);
			}
		}
		this.seen = still;
	}

	private @Nullable String why(QuartzTables.Held held, long now) {
		if (held.state().equals("ERROR")) {
			return "The scheduler could not fire it";
		}
		List<QuartzTables.Firing> firings = this.tables.firings(held);
		if (firings.isEmpty()) {
			return "No node is at work on it";
		}
		if (firings.stream().allMatch((firing) -> isGone(firing.instance(), now))) {
			return "The scheduler that held it, " + firings.get(0).instance() + ", is gone and was not made up for";
		}
		// A job at work may take its time; a firing is never ahead of its time for long
		return held.state().equals("ACQUIRED")
				? "The scheduler that holds it, " + firings.get(0).instance() + ", does not fire it" : null;
	}

	// By this node's own observation, since check-ins go by each node's own clock
	private boolean isGone(String instance, long now) {
		@Nullable CheckIn last = this.checkIns.get(instance);
		return last == null || now - last.seenAt() >= this.patience.toNanos();
	}

	private boolean free(QuartzTables.Held held, String why) {
		try {
			boolean freed = held.state().equals("ERROR") ? reset(held) : this.tables.free(held);
			if (freed) {
				logger.error("The trigger {} was stuck in {}: {}; it was freed", held.name(), held.state(), why);
				this.repairs.add(Kind.TRIGGER_FREED, held.name(), held.state(), why);
			}
			return true;
		}
		catch (SchedulerException ex) {
			logger.warn("The trigger {} is stuck in {} and could not be freed; it will be tried again", held.name(),
					held.state(), ex);
			return false;
		}
	}

	private boolean reset(QuartzTables.Held held) throws SchedulerException {
		TriggerKey key = TriggerKey.triggerKey(held.name(), held.group());
		this.scheduler.resetTriggerFromErrorState(key);
		return true;
	}

	private record CheckIn(long at, long seenAt) {
	}

}
