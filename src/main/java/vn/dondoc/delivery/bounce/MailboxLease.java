package vn.dondoc.delivery.bounce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.nodes.DatabaseClock;
import vn.dondoc.nodes.ThisNode;

/**
 * Lets one node at a time read a mailbox, and none before the next time has come. By the
 * database's clock.
 */
@Component
class MailboxLease {

	private final JdbcClient jdbc;

	private final DatabaseClock databaseClock;

	private final ThisNode node;

	MailboxLease(JdbcClient jdbc, DatabaseClock databaseClock, ThisNode node) {
		this.jdbc = jdbc;
		this.databaseClock = databaseClock;
		this.node = node;
	}

	/**
	 * Takes the lease until the next time.
	 * @return {@code false} when it is not time, or another node has it
	 */
	boolean take(String mailbox, Duration every) {
		Instant now = this.databaseClock.now();
		LocalDateTime until = utc(now.plus(every));
		int taken = this.jdbc
			.sql("update mailbox_lease set held_by = ?, lease_until = ? where mailbox_key = ? and lease_until <= ?")
			.params(this.node.id(), until, mailbox, utc(now))
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
				.params(mailbox, this.node.id(), until)
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
