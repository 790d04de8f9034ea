package vn.dondoc.real;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.dondoc.DondocApplication;
import vn.dondoc.delivery.Delivery;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On MySQL 8, by three at once: what failed is handed on once and marks its contact, what
 * is of unknown outcome is settled once, and the bounce mailbox is asked by one.
 */
@SpringBootTest(classes = DondocApplication.class,
		properties = { "dondoc.clock.start=2022-07-01T09:00", "dondoc.evaluation.at-start=false",
				"spring.quartz.auto-startup=false", "dondoc.mail.folder=target/mysql-undelivered",
				"dondoc.mail.reconcile.wait=0s", "dondoc.mail.bounce.mailbox=imap://bounce@127.0.0.1:1",
				"dondoc.mail.bounce.address=bounce@dondoc.example" })
@DirtiesContext
class MySqlUndeliveredTests {

	@RegisterExtension
	static final RealMySql MYSQL = new RealMySql();

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private Delivery delivery;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		MYSQL.register(registry);
	}

	@Test
	void eachStepIsTakenOnce() throws Exception {
		this.evaluations.run(Run.Reason.REQUEST, "test");
		this.delivery.deliver();
		List<Long> sent = this.jdbc.queryForList(
				"select m.id from message m join contact c on c.email = m.recipient"
						+ " where c.contact_role = 'HOLDER' and m.unit_code <> 'TTCNTT' order by m.id limit 8",
				Long.class);
		assertThat(sent).hasSize(8);
		sent.subList(0, 4)
			.forEach((id) -> this.jdbc.update(
					"update message set delivery_state = 'FAILED', reason_code = 'ADDRESS_CAME_BACK',"
							+ " reason_args = '[\"5.1.1 gone\"]' where id = ?", id));
		sent.subList(4, 8).forEach((id) -> {
			this.jdbc.update("update message set delivery_state = 'UNKNOWN' where id = ?", id);
			this.jdbc.update("update notice set slot_offset = 1 where message_id = ?", id);
		});
		Callable<Delivery.Outcome> node = this.delivery::retry;
		ExecutorService nodes = Executors.newFixedThreadPool(3);
		try {
			for (var outcome : nodes.invokeAll(List.of(node, node, node))) {
				outcome.get();
			}
		}
		finally {
			nodes.shutdownNow();
		}
		this.delivery.retry();
		assertThat(count("message where purpose like 'UNDELIVERED-%' and delivery_state = 'FILED'")).isEqualTo(4);
		assertThat(count("handover where next_message_id is not null")).isEqualTo(4);
		assertThat(count("contact where trouble_message is not null")).isEqualTo(4);
		assertThat(count("delivery_attempt where outcome = 'READY' and reason_code = 'SENT_AGAIN'")).isEqualTo(4);
		assertThat(count("message where delivery_state = 'UNKNOWN'")).isZero();
		assertThat(count("mailbox_lease")).isOne();
	}

	private int count(String what) {
		return Objects.requireNonNull(this.jdbc.queryForObject("select count(*) from " + what, Integer.class));
	}

}
