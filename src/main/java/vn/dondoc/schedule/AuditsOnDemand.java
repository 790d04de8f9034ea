package vn.dondoc.schedule;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.dondoc.auditor.AuditRequested;

/**
 * Has Quartz wake the auditor when somebody asks for a check.
 */
@Component
class AuditsOnDemand {

	private final Scheduler scheduler;

	AuditsOnDemand(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	@EventListener
	void on(AuditRequested requested) throws SchedulerException {
		this.scheduler.triggerJob(Jobs.AUDIT);
	}

}
