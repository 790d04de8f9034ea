package vn.dondoc.delivery.sending;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.nodes.Utc;

/**
 * Messages as rows, without what leads to them.
 */
class MessageRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	MessageRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void clear() {
		List.of("delivery_attempt", "notice", "handover", "message")
			.forEach((table) -> this.jdbc.sql("delete from " + table).update());
	}

	void add(long id, String recipient) {
		this.jdbc.sql("""
				insert into message (id, recipient, recipient_name, unit_code, locale, digest_day, purpose, message_id,
				subject, content, delivery_state, attempts, next_attempt_at, fencing_token, created_at)
				values (?, ?, '', 'U', 'vi', '2022-07-01', ?, ?, '', ?, 'READY', 0, ?, 0, ?)""")
			.params(id, recipient, "TEST-" + id, "<" + id + "@dondoc.example>",
					("Subject: " + id + "\r\n\r\n" + id + "\r\n").getBytes(StandardCharsets.UTF_8),
					Utc.of(this.clock.instant()), Utc.of(this.clock.instant()))
			.update();
	}

	DeliveryState state(long id) {
		return DeliveryState.valueOf(this.jdbc.sql("select delivery_state from message where id = ?")
			.param(id)
			.query(String.class)
			.single());
	}

	List<String> attempts(long id) {
		return this.jdbc.sql("select outcome from delivery_attempt where message_id = ? order by id")
			.param(id)
			.query(String.class)
			.list();
	}

	int attempted(long id) {
		return this.jdbc.sql("select attempts from message where id = ?").param(id).query(Integer.class).single();
	}

	void lapse() {
		this.jdbc.sql("update message set lease_until = '2000-01-01 00:00:00' where lease_until is not null").update();
	}

}
