package vn.dondoc.schedule;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;

import org.springframework.scheduling.quartz.QuartzJobBean;

import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run.Reason;

/**
 * Wakes an evaluation. One at a time in the whole cluster; what it owes is delivered when
 * the run has ended, by whichever node ends it.
 */
@DisallowConcurrentExecution
class EvaluationJob extends QuartzJobBean {

	static final String REASON = "reason";

	static final String REQUESTED_BY = "requestedBy";

	private final Evaluations evaluations;

	EvaluationJob(Evaluations evaluations) {
		this.evaluations = evaluations;
	}

	@Override
	protected void executeInternal(JobExecutionContext context) {
		if (context.isRecovering()) {
			// Its run, if it got so far, is gone on with by whoever is there; another
			// would only
			// meet again what ended the node
			this.evaluations.runUnlessBegun(fired(context));
			return;
		}
		String reason = context.getMergedJobDataMap().getString(REASON);
		@Nullable String requestedBy = context.getMergedJobDataMap().getString(REQUESTED_BY);
		this.evaluations.run((reason != null) ? Reason.valueOf(reason) : Reason.SCHEDULE, requestedBy);
	}

	// When the firing began that is being made up for
	private static Instant fired(JobExecutionContext context) {
		String millis = context.getMergedJobDataMap()
			.getString(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_FIRETIME_IN_MILLISECONDS);
		return (millis != null) ? Instant.ofEpochMilli(Long.parseLong(millis)) : context.getFireTime().toInstant();
	}

}
