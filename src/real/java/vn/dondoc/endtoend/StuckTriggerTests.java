package vn.dondoc.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.dondoc.nodes.Timetable;
import vn.dondoc.paging.Paging;
import vn.dondoc.real.RealMySql;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunLog;

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

	@ParameterizedTest
	@CsvSource({ "ACQUIRED, 2022-07-01", "BLOCKED, 2022-07-02", "ERROR, 2022-07-03" })
	void aTriggerThatHangsCostsSomeMinutesAndNothingElse(String state, String day) {
		try (StartedServer node = node(MYSQL, day, "dondoc.evaluation.late-after=20s")) {
			assertThat(daily(node)).as("a start sets right what hung before").isEqualTo("WAITING");
			node.the(JdbcTemplate.class)
				.update("update QRTZ_TRIGGERS set TRIGGER_STATE = ?, NEXT_FIRE_TIME = unix_timestamp() * 1000 - 5000"
						+ DAILY, state);
			awaitOneOn(day, node);
			assertThat(runs(day, node)).allMatch((run) -> run.reason() == Run.Reason.SCHEDULE);
			assertThat(daily(node)).as("it hangs still").isEqualTo(state);
		}
	}

	@Test
	void aDailyRunThatLostItsTriggerIsBegunOnceByWhicheverNodeSeesIt() {
		try (StartedServer one = node(ANOTHER, "2022-07-01", "dondoc.node=one", "dondoc.evaluation.late-after=10s")) {
			loseTrigger(one);
			try (StartedServer two = node(ANOTHER, "2022-07-01", "dondoc.node=two",
					"dondoc.evaluation.late-after=10s")) {
				loseTrigger(one);
				awaitOneOn("2022-07-01", two);
			}
		}
	}

	private static String daily(StartedServer node) {
		return node.the(Timetable.class)
			.timers()
			.stream()
			.filter((timer) -> timer.name().equals("daily"))
			.map(Timetable.Timer::state)
			.findFirst()
			.orElseThrow();
	}

	private static void loseTrigger(StartedServer node) {
		node.the(JdbcTemplate.class).update("delete from QRTZ_CRON_TRIGGERS" + DAILY);
		node.the(JdbcTemplate.class).update("delete from QRTZ_TRIGGERS" + DAILY);
	}

	// One, and no more although the nodes go on looking
	private static void awaitOneOn(String day, StartedServer node) {
		Awaitility.await()
			.atMost(SOON)
			.until(() -> runs(day, node).stream().anyMatch((run) -> run.state() == Run.State.COMPLETED));
		Awaitility.await()
			.during(Duration.ofSeconds(5))
			.atMost(Duration.ofSeconds(20))
			.until(() -> runs(day, node).size() == 1);
	}

	private static List<Run> runs(String day, StartedServer node) {
		return node.the(RunLog.class)
			.find(Paging.newest(50))
			.items()
			.stream()
			.filter((run) -> run.on().equals(LocalDate.parse(day)))
			.toList();
	}

	private StartedServer node(RealMySql database, String day, String... settings) {
		List<String> all = new ArrayList<>(List.of("spring.datasource.url=" + database.url(),
				"spring.datasource.username=dondoc", "spring.datasource.password=dondoc",
				"dondoc.clock.start=" + day + "T09:00", "dondoc.evaluation.at-start=false", "dondoc.evaluation.at=03:00",
				"spring.quartz.properties.org.quartz.scheduler.idleWaitTime=1000"));
		Collections.addAll(all, settings);
		return StartedServer.in(this.place.resolve(String.valueOf(settings.length)), all.toArray(String[]::new));
	}

}
