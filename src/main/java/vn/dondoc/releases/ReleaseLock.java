package vn.dondoc.releases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts in one order, over all nodes, everything that changes what runs or what wants to.
 * To be taken first in a transaction, since MySQL would else answer what follows from a
 * snapshot older than the lock; it is held until the transaction ends.
 */
@Component
class ReleaseLock {

	private final JdbcClient jdbc;

	ReleaseLock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void take() {
		this.jdbc.sql("select next_id from id_block where block_name = 'rule_lock' for update")
			.query(Long.class)
			.single();
	}

}
