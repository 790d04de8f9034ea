package vn.dondoc.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

import vn.dondoc.delivery.Delivery;
import vn.dondoc.runs.RunFinished;
import vn.dondoc.runs.RunLog;

/**
 * Wakes the delivery of mail on this node, every few minutes and after each run. A timer
 * of each node's own and no job of Quartz, so that a node that hangs never keeps the
 * others from sending. Before today's run has come to its end, only messages that are
 * frozen already are sent: a digest put together after midnight would leave out what the
 * morning's run has to say.
 */
@Component
class DeliveryLoop {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryLoop.class);

	private final Delivery delivery;

	private final RunLog runs;

	private final ScheduleProperties properties;

	private final Clock clock;

	private final AtomicBoolean awaited = new AtomicBoolean();

	private @Nullable ThreadPoolTaskScheduler timer;

	DeliveryLoop(Delivery delivery, RunLog runs, ScheduleProperties properties, Clock clock) {
		this.delivery = delivery;
		this.runs = runs;
		this.properties = properties;
		this.clock = clock;
	}

	synchronized void start() {
		if (this.timer == null) {
			this.timer = Timers.single("delivery");
			var unused = this.timer.scheduleWithFixedDelay(this::deliver, this.properties.delivery().every());
		}
	}

	synchronized void stop() {
		if (this.timer != null) {
			this.timer.shutdown();
			this.timer = null;
		}
	}

	@EventListener
	void on(RunFinished finished) {
		wake();
	}

	/**
	 * Has the delivery looked after soon, without waiting for it.
	 */
	synchronized void wake() {
		if (this.timer != null && this.awaited.compareAndSet(false, true)) {
			this.timer.execute(this::deliver);
		}
	}

	private void deliver() {
		this.awaited.set(false);
		try {
			if (this.runs.finishedOn(LocalDate.now(this.clock))) {
				this.delivery.deliver();
			}
			else {
				this.delivery.retry();
			}
		}
		catch (RuntimeException ex) {
			logger.error("The delivery broke off; it will be tried again", ex);
		}
	}

}
