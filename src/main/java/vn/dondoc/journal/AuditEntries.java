package vn.dondoc.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of the journal. Plain SQL, since nothing here has a life cycle.
 */
@Component
class AuditEntries {

	private static final String COLUMNS = "id, happened_at, actor, action_code, subject, detail, previous_hash, entry_hash";

	private final JdbcClient jdbc;

	AuditEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Waits until nobody else is adding a line.
	 */
	long lockNext() {
		return this.jdbc.sql("select next_id from id_block where block_name = 'audit_entry' for update")
			.query(Long.class)
			.single();
	}

	/**
	 * Reads with a lock, since MySQL would else answer from a snapshot older than the
	 * last line.
	 */
	String lastHash(long id) {
		return this.jdbc.sql("select entry_hash from audit_entry where id = ? for update")
			.param(id)
			.query(String.class)
			.single();
	}

	void append(AuditEntry entry) {
		this.jdbc.sql("insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(entry.id(), entry.at(), entry.actor(), entry.action(), entry.subject(), entry.detail(),
					entry.previousHash(), entry.hash())
			.update();
		this.jdbc.sql("update id_block set next_id = ? where block_name = 'audit_entry'")
			.param(entry.id() + 1)
			.update();
	}

	long next() {
		return this.jdbc.sql("select next_id from id_block where block_name = 'audit_entry'")
			.query(Long.class)
			.single();
	}

	List<AuditEntry> after(long id, int size) {
		return this.jdbc.sql("select " + COLUMNS + " from audit_entry where id > ? order by id limit " + size)
			.param(id)
			.query((row, number) -> entry(row))
			.list();
	}

	private static AuditEntry entry(ResultSet row) throws SQLException {
		return new AuditEntry(row.getLong("id"), row.getObject("happened_at", LocalDateTime.class),
				row.getString("actor"), row.getString("action_code"), row.getString("subject"), row.getString("detail"),
				row.getString("previous_hash"), row.getString("entry_hash"));
	}

}
