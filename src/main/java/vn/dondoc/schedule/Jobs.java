package vn.dondoc.schedule;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.TimeZone;

import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Quartz wakes, and when. Jobs and triggers are kept in the database, so that a
 * firing that a dead process missed is made up for at the next start.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {

	static final JobKey EVALUATION = JobKey.jobKey("evaluation", "dondoc");

	static final JobKey AUDIT = JobKey.jobKey("audit", "dondoc");

	@Bean
	JobDetail auditJob() {
		return JobBuilder.newJob(AuditJob.class).withIdentity(AUDIT).storeDurably().requestRecovery().build();
	}

	@Bean
	Trigger dailyAudit(ScheduleProperties properties, Clock clock) {
		LocalTime at = properties.audit().at();
		return TriggerBuilder.newTrigger()
			.withIdentity("daily-audit", "dondoc")
			.forJob(AUDIT)
			.withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(at.getHour(), at.getMinute())
				.inTimeZone(TimeZone.getTimeZone(clock.getZone()))
				.withMisfireHandlingInstructionFireAndProceed())
			.build();
	}

	@Bean
	JobDetail evaluationJob() {
		return JobBuilder.newJob(EvaluationJob.class).withIdentity(EVALUATION).storeDurably().requestRecovery().build();
	}

	@Bean
	Trigger dailyEvaluation(ScheduleProperties properties, Clock clock) {
		LocalTime at = properties.evaluation().at();
		ZoneId zone = clock.getZone();
		return TriggerBuilder.newTrigger()
			.withIdentity("daily", "dondoc")
			.forJob(EVALUATION)
			.withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(at.getHour(), at.getMinute())
				.inTimeZone(TimeZone.getTimeZone(zone))
				.withMisfireHandlingInstructionFireAndProceed())
			.build();
	}

}
