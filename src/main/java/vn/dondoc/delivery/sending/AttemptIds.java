package vn.dondoc.delivery.sending;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers for rows of {@code delivery_attempt}, a block at a time, from the same counter
 * as Hibernate's. What stands there is the end of the next block of
 * {@value #HIBERNATES_BLOCK} that Hibernate would take (its pooled optimizer).
 */
class AttemptIds {

	private static final int HIBERNATES_BLOCK = 100;

	private static final int BLOCK = 500;

	private static final String COUNTER = "delivery_attempt";

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private long next;

	private long end;

	AttemptIds(JdbcClient jdbc, Transactions transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	synchronized long next() {
		if (this.next == this.end) {
			this.next = this.transactions.within(this::draw);
			this.end = this.next + BLOCK;
		}
		return this.next++;
	}

	private long draw() {
		Long found = find();
		if (found == null) {
			insert();
			found = find();
		}
		long endOfBlock = Math.max((found != null) ? found : 0, HIBERNATES_BLOCK + 1);
		this.jdbc.sql("update id_block set next_id = ? where block_name = ?")
			.params(endOfBlock + BLOCK, COUNTER)
			.update();
		return endOfBlock - HIBERNATES_BLOCK + 1;
	}

	private @Nullable Long find() {
		return this.jdbc.sql("select next_id from id_block where block_name = ? for update")
			.param(COUNTER)
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	private void insert() {
		try {
			this.jdbc.sql("insert into id_block (block_name, next_id) values (?, 1)").param(COUNTER).update();
		}
		catch (DuplicateKeyException ex) {
			// another node was faster: its row serves both
		}
	}

}
