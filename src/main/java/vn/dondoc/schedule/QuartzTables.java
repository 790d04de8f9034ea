package vn.dondoc.schedule;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.nodes.Timetable;

/**
 * Quartz's own table, read past Quartz, since it does not tell which triggers a node
 * holds.
 */
@Component
class QuartzTables implements Timetable {

	private final JdbcClient jdbc;

	private final String scheduler;

	QuartzTables(JdbcClient jdbc, Scheduler scheduler) throws SchedulerException {
		this.jdbc = jdbc;
		this.scheduler = scheduler.getSchedulerName();
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

}
