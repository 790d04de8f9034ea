package vn.dondoc.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;
import vn.dondoc.notification.Delivery;

/**
 * Wakes the delivery of mail. One at a time in the whole cluster.
 */
@DisallowConcurrentExecution
class DeliveryJob extends QuartzJobBean {

	private final Delivery delivery;

	DeliveryJob(Delivery delivery) {
		this.delivery = delivery;
	}

	@Override
	protected void executeInternal(JobExecutionContext context) {
		this.delivery.deliver();
	}

}
