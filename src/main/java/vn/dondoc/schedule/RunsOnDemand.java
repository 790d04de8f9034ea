package vn.dondoc.schedule;

import org.jspecify.annotations.Nullable;
import org.quartz.JobDataMap;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.dondoc.runs.Run.Reason;
import vn.dondoc.runs.RunRequested;

/**
 * Has Quartz begin a run when the server has started and when somebody asks for one. A
 * request that comes while a run goes on waits for its end.
 */
@Component
class RunsOnDemand {

	private final Scheduler scheduler;

	private final ScheduleProperties properties;

	RunsOnDemand(Scheduler scheduler, ScheduleProperties properties) {
		this.scheduler = scheduler;
		this.properties = properties;
	}

	@EventListener
	void on(ApplicationReadyEvent started) throws SchedulerException {
		if (this.properties.evaluation().atStart()) {
			begin(Reason.START, null);
		}
	}

	@EventListener
	void on(RunRequested requested) throws SchedulerException {
		begin(Reason.REQUEST, requested.by());
	}

	private void begin(Reason reason, @Nullable String requestedBy) throws SchedulerException {
		JobDataMap data = new JobDataMap();
		data.put(EvaluationJob.REASON, reason.name());
		if (requestedBy != null) {
			data.put(EvaluationJob.REQUESTED_BY, requestedBy);
		}
		this.scheduler.triggerJob(Jobs.EVALUATION, data);
	}

}
