package vn.dondoc.sending;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final Pattern OF_ITS_OWN = Pattern.compile("Message-ID:\\s*<[^>]*>");

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
				String messageId = "<many-" + i + "@dondoc.example>";
				Object[] row = { BEFORE_FIRST + i, "u" + i + "@bgtvt.example", day, "MANY-" + i, messageId,
						named(contents.get(i % contents.size()), messageId), day + " 00:00:00", day + " 00:00:00" };
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

	private static byte[] named(byte[] content, String messageId) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		return OF_ITS_OWN.matcher(text)
			.replaceFirst(Matcher.quoteReplacement("Message-ID: " + messageId))
			.getBytes(StandardCharsets.ISO_8859_1);
	}

}
