package vn.dondoc.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import vn.dondoc.auditor.AuditRequested;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.nodes.Timetable;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run.Reason;
import vn.dondoc.runs.RunRequested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;

/**
 * Quartz, on dondoc's tables, wakes what is asked for and what is due.
 */
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = QuartzTests.Server.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = {
				"spring.datasource.url=jdbc:h2:mem:quartz;DB_CLOSE_DELAY=-1;MODE=MySQL;"
						+ "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
				"spring.flyway.placeholders.code=", "spring.flyway.placeholders.text=",
				"dondoc.evaluation.at-start=false", "dondoc.evaluation.at=06:15", "dondoc.audit.at=11:20" })
class QuartzTests {

	private static final long SOON = 20_000;

	private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Timetable timetable;

	@MockitoBean
	private Evaluations evaluations;

	@MockitoBean
	private Auditor auditor;

	@Autowired
	private ScheduleProperties properties;

	@AfterEach
	void triggersWait() {
		this.jdbc.sql("update QRTZ_TRIGGERS set TRIGGER_STATE = 'WAITING', NEXT_FIRE_TIME = 4000000000000").update();
	}

	@Test
	void aRunThatSomebodyAsksForIsBegunInTheirName() {
		this.events.publishEvent(new RunRequested("lan"));
		then(this.evaluations).should(timeout(SOON)).run(Reason.REQUEST, "lan");
	}

	@Test
	void aRunBeginsWhenTheServerHasStarted() throws SchedulerException {
		ApplicationReadyEvent started = mock();
		new RunsOnDemand(this.scheduler, Samples.at(LocalTime.of(7, 0))).on(started);
		then(this.evaluations).should(timeout(SOON)).run(Reason.START, null);
	}

	@Test
	void noneBeginsWhereThatIsTurnedOff() throws SchedulerException {
		ApplicationReadyEvent started = mock();
		Scheduler idle = mock();
		new RunsOnDemand(idle, this.properties).on(started);
		then(idle).shouldHaveNoInteractions();
	}

	@Test
	void theDailyTriggerWakesARunOfTheSchedule() throws SchedulerException {
		this.scheduler.triggerJob(trigger("daily").getJobKey());
		then(this.evaluations).should(timeout(SOON)).run(Reason.SCHEDULE, null);
	}

	@Test
	void anAuditThatSomebodyAsksForIsMade() {
		this.events.publishEvent(new AuditRequested("lan"));
		then(this.auditor).should(timeout(SOON)).check();
	}

	@Test
	void theDailyTriggersFireAtTheirTimesOfDay() throws SchedulerException {
		Date day = Date.from(LocalDate.of(2027, 3, 1).atStartOfDay(HANOI).toInstant());
		assertThat(trigger("daily").getFireTimeAfter(day)).isEqualTo(Instant.parse("2027-02-28T23:15:00Z"));
		assertThat(trigger("daily-audit").getFireTimeAfter(day)).isEqualTo(Instant.parse("2027-03-01T04:20:00Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ACQUIRED", "BLOCKED", "ERROR" })
	void aTriggerThatHangsCostsFiveMinutesAndNothingElse(String state) {
		this.jdbc
			.sql("update QRTZ_TRIGGERS set TRIGGER_STATE = ?, NEXT_FIRE_TIME = 1000 where TRIGGER_NAME like 'daily%'")
			.param(state)
			.update();
		MovableClock clock = new MovableClock(HANOI);
		ScheduleWatch watch = new ScheduleWatch(this.evaluations, mock(), this.auditor, this.properties, clock);
		clock.now = Instant.parse("2027-02-28T23:19:59Z");
		watch.beginLateRun();
		then(this.evaluations).shouldHaveNoInteractions();
		clock.now = Instant.parse("2027-02-28T23:20:00Z");
		watch.beginLateRun();
		then(this.evaluations).should().runUnlessBegun(Instant.parse("2027-02-28T23:15:00Z"));
		clock.now = Instant.parse("2027-03-01T05:20:00Z");
		watch.beginLateAudit();
		then(this.auditor).should().check();
		assertThat(this.timetable.timers()).as("the triggers hang still")
			.allMatch((timer) -> timer.state().equals(state));
	}

	@Test
	void theTimetableSaysWhatIsDueNext() {
		this.jdbc.sql("update QRTZ_TRIGGERS set PREV_FIRE_TIME = 86400000 where TRIGGER_NAME = 'daily'").update();
		List<Timetable.Timer> timers = this.timetable.timers();
		assertThat(timers).extracting(Timetable.Timer::name).containsExactly("daily", "daily-audit");
		assertThat(timers).allMatch((timer) -> timer.state().equals("WAITING") && timer.next() != null);
		assertThat(timers).extracting(Timetable.Timer::previous)
			.containsExactly(Instant.parse("1970-01-02T00:00:00Z"), null);
	}

	@Test
	void whatADeadNodeLeftUndoneIsBegunUnlessAnotherHas() {
		JobExecutionContext context = recovering(
				new JobDataMap(Map.of(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_FIRETIME_IN_MILLISECONDS, "86400000")));
		new EvaluationJob(this.evaluations).executeInternal(context);
		then(this.evaluations).should().runUnlessBegun(Instant.parse("1970-01-02T00:00:00Z"));
		then(this.evaluations).shouldHaveNoMoreInteractions();
	}

	@Test
	void withoutATimeOnRecordThatOfTheMakingUpCounts() {
		JobExecutionContext context = recovering(new JobDataMap());
		new EvaluationJob(this.evaluations).executeInternal(context);
		then(this.evaluations).should().runUnlessBegun(Instant.parse("2027-03-01T00:00:00Z"));
		then(this.evaluations).shouldHaveNoMoreInteractions();
	}

	private static JobExecutionContext recovering(JobDataMap data) {
		JobExecutionContext context = mock();
		given(context.isRecovering()).willReturn(true);
		given(context.getMergedJobDataMap()).willReturn(data);
		given(context.getFireTime()).willReturn(Date.from(Instant.parse("2027-03-01T00:00:00Z")));
		return context;
	}

	private Trigger trigger(String name) throws SchedulerException {
		return this.scheduler.getTrigger(TriggerKey.triggerKey(name, "dondoc"));
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			FlywayAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
			QuartzAutoConfiguration.class })
	@EnableConfigurationProperties(ScheduleProperties.class)
	@Import({ Jobs.class, RunsOnDemand.class, AuditsOnDemand.class, QuartzTables.class })
	static class Server {

		@Bean
		Clock clock() {
			return new MovableClock(HANOI);
		}

	}

}
