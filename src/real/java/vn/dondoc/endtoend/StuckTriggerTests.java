package vn.dondoc.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.evaluation.Run;
import vn.dondoc.evaluation.RunLog;
import vn.dondoc.nodes.Timetable;
import vn.dondoc.nodes.Timetable.Kind;
import vn.dondoc.nodes.Timetable.Repair;
import vn.dondoc.real.RealMySql;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever becomes of Quartz's triggers on MySQL, the daily run comes.
 */
class StuckTriggerTests {

	@RegisterExtension
	static final RealMySql MYSQL = new RealMySql();

	@RegisterExtension
	static final RealMySql ANOTHER = new RealMySql();

	private static final Duration SOON = Duration.ofMinutes(4);

	private static final String DAILY = " where TRIGGER_NAME = 'daily' and TRIGGER_GROUP = 'dondoc'";

	@TempDir
	Path place;

	@Test
	void aTriggerThatHangsIsFreedAndFires() {
		try (StartedServer node = node(MYSQL, "dondoc.evaluation.late-after=2h")) {
			for (String state : List.of("ACQUIRED", "BLOCKED", "ERROR")) {
				int before = runs(node).size();
				node.the(JdbcTemplate.class)
					.update("update QRTZ_TRIGGERS set TRIGGER_STATE = ?, "
							+ "NEXT_FIRE_TIME = unix_timestamp() * 1000 - 5000" + DAILY, state);
				Awaitility.await(state).atMost(SOON).until(() -> runs(node).size() > before);
				assertThat(runs(node).get(0).reason()).as(state).isEqualTo(Run.Reason.SCHEDULE);
				// It may fire before the repair is on record
				Awaitility.await(state)
					.atMost(SOON)
					.untilAsserted(() -> assertThat(node.the(Timetable.class).repairs(9)).as(state)
						.first()
						.returns(Kind.TRIGGER_FREED, Repair::kind)
						.returns("daily", Repair::trigger)
						.returns(state, Repair::found));
				Awaitility.await(state)
					.atMost(SOON)
					.until(() -> node.the(Timetable.class).timers().stream()
							.allMatch((timer) -> timer.state().equals("WAITING")));
			}
			assertThat(node.the(Timetable.class).repairs(9)).hasSize(3);
		}
	}

	@Test
	void aDailyRunThatLostItsTriggerIsBegunOnceByWhicheverNodeSeesIt() {
		try (StartedServer one = node(ANOTHER, "dondoc.node=one", "dondoc.evaluation.late-after=10s")) {
			one.the(JdbcTemplate.class).update("delete from QRTZ_CRON_TRIGGERS" + DAILY);
			one.the(JdbcTemplate.class).update("delete from QRTZ_TRIGGERS" + DAILY);
			try (StartedServer two = node(ANOTHER, "dondoc.node=two", "dondoc.evaluation.late-after=10s")) {
				one.the(JdbcTemplate.class).update("delete from QRTZ_CRON_TRIGGERS" + DAILY);
				one.the(JdbcTemplate.class).update("delete from QRTZ_TRIGGERS" + DAILY);
				Awaitility.await()
					.atMost(SOON)
					.until(() -> runs(two).stream().anyMatch((run) -> run.state() == Run.State.COMPLETED));
				Awaitility.await()
					.during(Duration.ofSeconds(5))
					.atMost(Duration.ofSeconds(20))
					.until(() -> runs(one).size() == 1);
				assertThat(one.the(Timetable.class).repairs(9)).singleElement()
					.returns(Kind.RUN_BEGUN, Repair::kind);
			}
		}
	}

	private static List<Run> runs(StartedServer node) {
		return node.the(RunLog.class).find(null, null, 50);
	}

	private StartedServer node(RealMySql database, String... settings) {
		String[] all = java.util.Arrays.copyOf(settings, settings.length + 8);
		int at = settings.length;
		all[at] = "spring.datasource.url=" + database.url();
		all[at + 1] = "spring.datasource.username=dondoc";
		all[at + 2] = "spring.datasource.password=dondoc";
		all[at + 3] = "dondoc.clock.start=2022-07-01T09:00";
		all[at + 4] = "dondoc.evaluation.at-start=false";
		all[at + 5] = "dondoc.schedule.stuck-after=2s";
		all[at + 6] = "dondoc.evaluation.at=03:00";
		all[at + 7] = "spring.quartz.properties.org.quartz.scheduler.idleWaitTime=1000";
		return StartedServer.in(this.place.resolve(String.valueOf(settings.length)), all);
	}

}
