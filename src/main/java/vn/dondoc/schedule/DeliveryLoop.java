package vn.dondoc.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.evaluation.RunFinished;
import vn.dondoc.evaluation.RunLog;
import vn.dondoc.notification.Delivery;

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

	private @Nullable ScheduledExecutorService thread;

	DeliveryLoop(Delivery delivery, RunLog runs, ScheduleProperties properties, Clock clock) {
		this.delivery = delivery;
		this.runs = runs;
		this.properties = properties;
		this.clock = clock;
	}

	synchronized void start() {
		if (this.thread == null) {
			this.thread = Threads.single("delivery");
			long every = this.properties.delivery().every().toMillis();
			var unused = this.thread.scheduleWithFixedDelay(this::deliver, 0, every, TimeUnit.MILLISECONDS);
		}
	}

	synchronized void stop() {
		if (this.thread != null) {
			Threads.end(this.thread, "Mail is still being sent");
			this.thread = null;
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
		if (this.thread == null || !this.awaited.compareAndSet(false, true)) {
			return;
		}
		try {
			this.thread.execute(this::deliver);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("This node ends; the others deliver", ex);
		}
	}

	// Whatever goes wrong must not end the loop
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
