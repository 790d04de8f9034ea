package vn.dondoc.delivery.sending;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of their own, without a persistence context, which the bulk path has no
 * use for.
 */
@Component
class Transactions {

	private final TransactionTemplate template;

	Transactions(DataSource dataSource) {
		this.template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		this.template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	<T> T within(Supplier<T> work) {
		@Nullable T result = this.template.execute((status) -> work.get());
		if (result == null) {
			throw new IllegalStateException("A transaction without a result");
		}
		return result;
	}

	void run(Runnable work) {
		this.template.executeWithoutResult((status) -> work.run());
	}

}
