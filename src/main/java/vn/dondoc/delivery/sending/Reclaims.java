package vn.dondoc.delivery.sending;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.nodes.Utc;

/**
 * Takes back what nodes that are gone had claimed.
 */
@Component
class Reclaims {

	private static final Logger logger = LoggerFactory.getLogger(Reclaims.class);

	private static final int AT_ONCE = 200;

	private final JdbcClient jdbc;

	private final AttemptRows attempts;

	private final LeaseClock leases;

	private final Clock clock;

	private final Transactions transactions;

	Reclaims(JdbcClient jdbc, AttemptRows attempts, LeaseClock leases, Clock clock, Transactions transactions) {
		this.jdbc = jdbc;
		this.attempts = attempts;
		this.leases = leases;
		this.clock = clock;
		this.transactions = transactions;
	}

	/**
	 * Takes back all whose lease has lapsed, each with a row that says so.
	 */
	void run() {
		LocalDateTime databaseNow = Utc.of(this.leases.ask());
		List<LapsedLease> lapsed;
		do {
			lapsed = lapsed(databaseNow);
			lapsed.forEach((lease) -> this.transactions.run(() -> release(lease, databaseNow)));
		}
		while (lapsed.size() == AT_ONCE);
	}

	private List<LapsedLease> lapsed(LocalDateTime databaseNow) {
		return this.jdbc.sql("""
				select id, fencing_token, delivery_state, claimed_by from message
				where delivery_state in ('CLAIMED', 'DOT') and lease_until < ? order by id limit ?""")
			.params(databaseNow, AT_ONCE)
			.query((row, number) -> new LapsedLease(row.getLong(1), row.getLong(2),
					DeliveryState.valueOf(row.getString(3)), row.getString(4)))
			.list();
	}

	private void release(LapsedLease lapsed, LocalDateTime databaseNow) {
		int released = this.jdbc
			.sql("""
					update message set delivery_state = ?, attempts = attempts + 1, reason_code = ?, reason_args = ?,
					claimed_by = null, lease_until = null where id = ? and fencing_token = ? and delivery_state = ? and lease_until < ?""")
			.params(lapsed.becomes().name(), lapsed.reason().code(), lapsed.reason().kept(), lapsed.id(),
					lapsed.token(), lapsed.state().name(), databaseNow)
			.update();
		if (released == 1) {
			logger.warn("Message " + lapsed.id() + ": " + lapsed.reason());
			this.attempts
				.add(List.of(new AttemptRow(lapsed.id(), Utc.now(this.clock), lapsed.becomes(), lapsed.reason())));
		}
	}

}
