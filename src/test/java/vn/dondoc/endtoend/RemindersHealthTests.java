package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dondoc.monitoring.HealthIssue.Kind;
import vn.dondoc.monitoring.Monitored;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Health turns red for each reason why reminders do not go out, and green without one.
 */
@ServerTest
class RemindersHealthTests {

	private static final LocalDate DAY = LocalDate.of(2022, 9, 30);

	@Autowired
	private Workbench bench;

	@Autowired
	private ApplicationContext context;

	@BeforeEach
	void clear() {
		this.bench.clear();
		this.bench.runOn(DAY);
		this.bench.deliver();
		sql("delete from QRTZ_SCHEDULER_STATE");
		sql("insert into QRTZ_SCHEDULER_STATE values ('test', 'one', cast(unix_timestamp() as bigint) * 1000, 5000)");
		sql("delete from audit_finding");
		sql("delete from audit_check");
	}

	@Test
	void nothingHinders() {
		assertThat(hindrances()).isEmpty();
		assertThat(Monitored.healthOf(this.context).getStatus().getCode()).isEqualTo("UP");
	}

	@Test
	void noSchedulerIsAwake() {
		sql("update QRTZ_SCHEDULER_STATE set LAST_CHECKIN_TIME = LAST_CHECKIN_TIME - 60000");
		assertThat(hindrances()).containsExactly(Kind.NO_SCHEDULER);
		sql("delete from QRTZ_SCHEDULER_STATE");
		assertThat(hindrances()).containsExactly(Kind.NO_SCHEDULER);
		assertThat(Monitored.healthOf(this.context).getStatus().getCode()).isEqualTo("DOWN");
		assertThat(Monitored.healthOf(this.context).getDetails().toString()).contains("No node is running on schedule");
	}

	@Test
	void theDaysRunIsOverdue() {
		this.bench.moveTo(DAY.plusDays(1));
		assertThat(hindrances()).as("at 7:00, when it is due").isEmpty();
		this.bench.moveTo(DAY.plusDays(2));
		assertThat(hindrances()).containsExactly(Kind.NO_RUN);
		this.bench.moveTo(DAY.plusDays(1), LocalTime.of(8, 1));
		assertThat(hindrances()).containsExactly(Kind.NO_RUN);
		sql("update evaluation_run set run_state = 'FAILED'");
		this.bench.moveTo(DAY);
		assertThat(hindrances()).containsExactly(Kind.NO_RUN);
	}

	@Test
	void mailDoesNotGoOut() {
		sql("update message set delivery_state = 'DEFERRED', next_attempt_at = created_at");
		this.bench.moveTo(DAY, LocalTime.of(7, 59));
		assertThat(hindrances()).isEmpty();
		this.bench.moveTo(DAY, LocalTime.of(8, 1));
		assertThat(hindrances()).containsExactly(Kind.MAIL_WAITS);
		sql("update message set delivery_state = 'UNKNOWN'");
		assertThat(hindrances()).isEmpty();
		sql("update message set created_at = '2022-09-28 23:59:00'");
		assertThat(hindrances()).containsExactly(Kind.MAIL_UNKNOWN);
	}

	@Test
	void theAuditorFoundGaps() {
		sql("""
				insert into audit_finding (id, finding_key, gap, on_day, first_seen_at, last_seen_at, last_check)
				values (1, 'x', 'NO_RUN', '2022-09-29', '2022-09-30 00:00:00', '2022-09-30 00:00:00', 1)
				""");
		assertThat(hindrances()).containsExactly(Kind.GAPS);
	}

	@Test
	void theDatabaseTakesNothingIn() {
		sql("alter table id_block rename to id_block_gone");
		try {
			assertThat(hindrances()).containsExactly(Kind.READ_ONLY);
		}
		finally {
			sql("alter table id_block_gone rename to id_block");
		}
	}

	@Test
	void theDatabaseDoesNotAnswer() {
		sql("alter table message rename to message_gone");
		try {
			assertThat(hindrances()).containsExactly(Kind.DATABASE);
		}
		finally {
			sql("alter table message_gone rename to message");
		}
	}

	private List<Kind> hindrances() {
		return Monitored.hindrancesOf(this.context);
	}

	private void sql(String statement) {
		this.bench.jdbc().update(statement);
	}

}
