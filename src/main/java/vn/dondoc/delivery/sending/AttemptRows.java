package vn.dondoc.delivery.sending;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.nodes.Utc;

/**
 * Adds to the record of attempts, many rows with one statement.
 */
@Component
class AttemptRows {

	private final JdbcTemplate jdbc;

	private final AttemptIds ids;

	AttemptRows(JdbcTemplate jdbc, Transactions transactions) {
		this.jdbc = jdbc;
		this.ids = new AttemptIds(JdbcClient.create(jdbc), transactions);
	}

	/**
	 * Adds rows within the transaction that is open.
	 */
	void add(List<AttemptRow> rows) {
		if (rows.isEmpty()) {
			return;
		}
		List<Object> values = new ArrayList<>();
		for (AttemptRow row : rows) {
			Collections.addAll(values, this.ids.next(), row.message(), Utc.of(row.at()), row.outcome().name(),
					row.reason().code(), row.reason().kept());
		}
		this.jdbc.update("insert into delivery_attempt (id, message_id, attempted_at, outcome, reason_code,"
				+ " reason_args) values " + String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, ?)")),
				values.toArray());
	}

}
