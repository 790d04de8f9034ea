package vn.dondoc.notification.bounce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time read a mailbox, and none before the next time has come. By the
 * database's clock.
 */
@Component
class MailboxLease {

	private final JdbcClient jdbc;

	private final String node = UUID.randomUUID().toString();

	MailboxLease(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the lease until the next time.
	 * @return {@code false} when it is not time, or another node has it
	 */
	boolean take(String mailbox, Duration every) {
		Instant now = Instant
			.ofEpochSecond(this.jdbc.sql("select unix_timestamp()").query(Long.class).single());
		LocalDateTime until = utc(now.plus(every));
		int taken = this.jdbc
			.sql("update mailbox_lease set held_by = ?, lease_until = ? where mailbox_key = ? and lease_until <= ?")
			.params(this.node, until, mailbox, utc(now))
			.update();
		return taken == 1 || begin(mailbox, until);
	}

	private boolean begin(String mailbox, LocalDateTime until) {
		if (this.jdbc.sql("select count(*) from mailbox_lease where mailbox_key = ?")
			.param(mailbox)
			.query(Long.class)
			.single() > 0) {
			return false;
		}
		try {
			this.jdbc.sql("insert into mailbox_lease (mailbox_key, held_by, lease_until) values (?, ?, ?)")
				.params(mailbox, this.node, until)
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false; // another node was faster
		}
	}

	private static LocalDateTime utc(Instant at) {
		return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
	}

}
