package vn.dondoc.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;

import org.springframework.scheduling.quartz.QuartzJobBean;

import vn.dondoc.auditor.Auditor;

/**
 * Wakes the auditor. One at a time in the whole cluster.
 */
@DisallowConcurrentExecution
class AuditJob extends QuartzJobBean {

	private final Auditor auditor;

	AuditJob(Auditor auditor) {
		this.auditor = auditor;
	}

	@Override
	protected void executeInternal(JobExecutionContext context) {
		this.auditor.check();
	}

}
