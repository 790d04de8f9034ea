package vn.dondoc.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.nodes.Timetable;

/**
 * Quartz's own tables, read past Quartz, since it does not tell what it holds.
 */
@Component
class QuartzTables implements Timetable {

	private final JdbcClient jdbc;

	private final Repairs repairs;

	private final String scheduler;

	QuartzTables(JdbcClient jdbc, Repairs repairs, Scheduler scheduler) throws SchedulerException {
		this.jdbc = jdbc;
		this.repairs = repairs;
		this.scheduler = scheduler.getSchedulerName();
	}

	/**
	 * The triggers that are not simply waiting, with what holds them.
	 */
	List<Held> held() {
		return this.jdbc
			.sql("""
					select TRIGGER_NAME, TRIGGER_GROUP, JOB_NAME, JOB_GROUP, TRIGGER_STATE, NEXT_FIRE_TIME from QRTZ_TRIGGERS
					where SCHED_NAME = ? and TRIGGER_STATE in ('ACQUIRED', 'BLOCKED', 'PAUSED_BLOCKED', 'ERROR')""")
			.param(this.scheduler)
			.query((row, number) -> new Held(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5), row.getLong(6)))
			.list();
	}

	/**
	 * Who is at work on what a trigger waits for: on its own firing, or, when it is
	 * blocked, on its job.
	 */
	List<Firing> firings(Held held) {
		String whose = held.blocked() ? "JOB_NAME = :job and JOB_GROUP = :jobGroup"
				: "TRIGGER_NAME = :name and TRIGGER_GROUP = :group";
		return this.jdbc
			.sql("select ENTRY_ID, INSTANCE_NAME from QRTZ_FIRED_TRIGGERS where SCHED_NAME = :scheduler and " + whose)
			.param("scheduler", this.scheduler)
			.param("job", held.job())
			.param("jobGroup", held.jobGroup())
			.param("name", held.name())
			.param("group", held.group())
			.query((row, number) -> new Firing(row.getString(1), row.getString(2)))
			.list();
	}

	/**
	 * When each scheduler checked in last, in milliseconds by its own clock.
	 */
	Map<String, Long> checkIns() {
		return this.jdbc.sql("select INSTANCE_NAME, LAST_CHECKIN_TIME from QRTZ_SCHEDULER_STATE where SCHED_NAME = ?")
			.param(this.scheduler)
			.query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Lets a trigger wait for its time again, under Quartz's own lock. A firing that is
	 * overdue is then made up for as one that was missed.
	 * @return {@code false} when it has moved on meanwhile
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public boolean free(Held held) {
		this.jdbc
			.sql("select LOCK_NAME from QRTZ_LOCKS where SCHED_NAME = ? and LOCK_NAME = 'TRIGGER_ACCESS' for update")
			.param(this.scheduler)
			.query(String.class)
			.optional();
		List<Firing> firings = firings(held);
		int freed = this.jdbc
			.sql("""
					update QRTZ_TRIGGERS set TRIGGER_STATE = ? where SCHED_NAME = ? and TRIGGER_NAME = ? and TRIGGER_GROUP = ?
					and TRIGGER_STATE = ? and NEXT_FIRE_TIME = ?""")
			.params(held.state().startsWith("PAUSED") ? "PAUSED" : "WAITING", this.scheduler, held.name(), held.group(),
					held.state(), held.nextFireTime())
			.update();
		if (freed == 1) {
			firings.forEach(
					(firing) -> this.jdbc.sql("delete from QRTZ_FIRED_TRIGGERS where SCHED_NAME = ? and ENTRY_ID = ?")
						.params(this.scheduler, firing.entry())
						.update());
		}
		return freed == 1;
	}

	@Override
	public List<Timer> timers() {
		return this.jdbc.sql("""
				select TRIGGER_NAME, TRIGGER_STATE, NEXT_FIRE_TIME, PREV_FIRE_TIME from QRTZ_TRIGGERS
				where SCHED_NAME = ? and TRIGGER_GROUP = 'dondoc' order by TRIGGER_NAME""")
			.param(this.scheduler)
			.query((row, number) -> new Timer(row.getString(1), row.getString(2), at(row.getLong(3)),
					at(row.getLong(4))))
			.list();
	}

	private static @Nullable Instant at(long millis) {
		return (millis > 0) ? Instant.ofEpochMilli(millis) : null;
	}

	@Override
	public List<Repair> repairs(int limit) {
		return this.repairs.latest(limit);
	}

	/**
	 * A trigger that is not simply waiting.
	 *
	 * @param name its name
	 * @param group its group
	 * @param job its job's name
	 * @param jobGroup its job's group
	 * @param state its state, as Quartz writes it
	 * @param nextFireTime when it is to fire, in milliseconds since 1970
	 */
	record Held(String name, String group, String job, String jobGroup, String state, long nextFireTime) {

		boolean blocked() {
			return this.state.endsWith("BLOCKED");
		}

	}

	/**
	 * Work on a firing.
	 *
	 * @param entry what tells it from every other
	 * @param instance the scheduler at work
	 */
	record Firing(String entry, String instance) {
	}

}
