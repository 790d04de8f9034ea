package vn.dondoc.sending;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A morning's digests, put into the outbox at once: real ones, over and over, each to an
 * address of its own.
 */
public final class ManyDigests {

	/**
	 * The numbers of these messages are greater.
	 */
	public static final long BEFORE_FIRST = 1_000_000;

	private static final int AT_ONCE = 500;

	private ManyDigests() {
	}

	/**
	 * Enters digests that are due since midnight.
	 * @param connection the database
	 * @param contents what real digests say
	 * @param count how many
	 * @param day the day of the digests, ISO
	 * @throws SQLException if that fails
	 */
	public static void enter(Connection connection, List<byte[]> contents, int count, String day)
			throws SQLException {
		connection.setAutoCommit(false);
		try (PreparedStatement insert = connection.prepareStatement("""
				insert into message (id, recipient, recipient_name, unit_code, locale, digest_day, purpose, message_id,
				subject, content, delivery_state, attempts, next_attempt_at, fencing_token, created_at)
				values (?, ?, '', 'U', 'vi', ?, ?, ?, '', ?, 'READY', 0, ?, 0, ?)""")) {
			for (int i = 1; i <= count; i++) {
				Object[] row = { BEFORE_FIRST + i, "u" + i + "@bgtvt.example", day, "MANY-" + i,
						"<" + i + "@dondoc.example>", contents.get(i % contents.size()), day + " 00:00:00",
						day + " 00:00:00" };
				for (int column = 0; column < row.length; column++) {
					insert.setObject(column + 1, row[column]);
				}
				insert.addBatch();
				if (i % AT_ONCE == 0) {
					insert.executeBatch();
					connection.commit();
				}
			}
			insert.executeBatch();
			connection.commit();
		}
		finally {
			connection.setAutoCommit(true);
		}
	}

}
