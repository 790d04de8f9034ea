package vn.dondoc.schedule;

import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;
import vn.dondoc.evaluation.Evaluations;
import vn.dondoc.evaluation.Run.Reason;

/**
 * Wakes an evaluation, and then the delivery of what it owes. One at a time in the whole
 * cluster.
 */
@DisallowConcurrentExecution
class EvaluationJob extends QuartzJobBean {

	static final String REASON = "reason";

	static final String REQUESTED_BY = "requestedBy";

	private static final Logger logger = LoggerFactory.getLogger(EvaluationJob.class);

	private final Evaluations evaluations;

	EvaluationJob(Evaluations evaluations) {
		this.evaluations = evaluations;
	}

	@Override
	protected void executeInternal(JobExecutionContext context) {
		String reason = context.getMergedJobDataMap().getString(REASON);
		@Nullable String requestedBy = context.getMergedJobDataMap().getString(REQUESTED_BY);
		this.evaluations.run((reason != null) ? Reason.valueOf(reason) : Reason.SCHEDULE, requestedBy);
		try {
			context.getScheduler().triggerJob(Jobs.DELIVERY);
		}
		catch (SchedulerException ex) {
			logger.warn("Delivery could not be woken after the run; its own schedule will do so", ex);
		}
	}

}
