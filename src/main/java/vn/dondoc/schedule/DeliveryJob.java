package vn.dondoc.schedule;

import java.time.Clock;
import java.time.LocalDate;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;
import vn.dondoc.evaluation.RunLog;
import vn.dondoc.notification.Delivery;

/**
 * Wakes the delivery of mail. One at a time in the whole cluster. Before today's run has
 * come to its end, only messages that are frozen already are sent: a digest put together
 * after midnight would leave out what the morning's run has to say.
 */
@DisallowConcurrentExecution
class DeliveryJob extends QuartzJobBean {

	private final Delivery delivery;

	private final RunLog runs;

	private final Clock clock;

	DeliveryJob(Delivery delivery, RunLog runs, Clock clock) {
		this.delivery = delivery;
		this.runs = runs;
		this.clock = clock;
	}

	@Override
	protected void executeInternal(JobExecutionContext context) {
		if (this.runs.finishedOn(LocalDate.now(this.clock))) {
			this.delivery.deliver();
		}
		else {
			this.delivery.retry();
		}
	}

}
