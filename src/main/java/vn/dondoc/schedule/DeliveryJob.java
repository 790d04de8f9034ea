package vn.dondoc.schedule;

import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/**
 * Wakes the delivery of this node. Only nodes of earlier versions, whose trigger may
 * still be in the database, need it: each node wakes its own by its own timer.
 */
class DeliveryJob extends QuartzJobBean {

	private final DeliveryLoop delivery;

	DeliveryJob(DeliveryLoop delivery) {
		this.delivery = delivery;
	}

	@Override
	protected void executeInternal(JobExecutionContext context) {
		this.delivery.wake();
	}

}
