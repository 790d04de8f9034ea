package vn.dondoc.journal;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.SignInApplication;
import vn.dondoc.journal.Verification.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = SignInApplication.class, properties = SignInApplication.DATABASE)
class AuditTrailTests {

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	@AfterEach
	void beginAnew() {
		this.jdbc.sql("delete from audit_entry").update();
		this.jdbc.sql("update id_block set next_id = 1 where block_name = 'audit_entry'").update();
	}

	@Test
	void anEmptyJournalIsIntact() {
		assertThat(this.trail.verify()).isEqualTo(Verification.intact(0));
	}

	@Test
	void everyLineIsChainedToTheOneBefore() {
		writeThree();
		assertThat(this.trail.verify()).isEqualTo(Verification.intact(3));
	}

	@Test
	void aChangedLineShows() {
		writeThree();
		this.jdbc.sql("update audit_entry set detail = 'something else' where id = 2").update();
		assertThat(this.trail.verify()).isEqualTo(Verification.broken(2, Fault.CHANGED));
	}

	@Test
	void aChangedLineShowsEvenWhenItsOwnHashWasReckonedAnew() {
		writeThree();
		AuditEntry second = new AuditEntries(this.jdbc).after(1, 1).get(0);
		AuditEntry forged = AuditEntry.following(second.previousHash(), 2, second.at(), "somebody-else",
				second.action(), second.subject(), second.detail());
		this.jdbc.sql("update audit_entry set actor = 'somebody-else', entry_hash = ? where id = 2")
			.param(forged.hash())
			.update();
		assertThat(this.trail.verify()).isEqualTo(Verification.broken(3, Fault.CHANGED));
	}

	@Test
	void textThatMovedToTheNextFieldShows() {
		this.trail.record("an", "binh.x", "s", "");
		this.jdbc.sql("update audit_entry set actor = 'anb', action_code = 'inh.x'").update();
		assertThat(this.trail.verify().brokenEntry()).isEqualTo(1);
	}

	@Test
	void aRemovedLineShows() {
		writeThree();
		this.jdbc.sql("delete from audit_entry where id = 1").update();
		assertThat(this.trail.verify()).isEqualTo(Verification.broken(1, Fault.MISSING));
	}

	@Test
	void aRemovedLastLineShows() {
		writeThree();
		this.jdbc.sql("delete from audit_entry where id = 3").update();
		assertThat(this.trail.verify()).isEqualTo(Verification.broken(3, Fault.MISSING));
	}

	@Test
	void aLineGoesWithTheTransactionThatWroteIt() {
		this.trail.record("an", "kept", "s", "");
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			this.trail.record("an", "lost", "s", "");
			throw new IllegalStateException("something else failed");
		})).isInstanceOf(IllegalStateException.class);
		this.trail.record("an", "kept", "s", "");
		assertThat(this.trail.verify()).isEqualTo(Verification.intact(2));
	}

	@Test
	void manyAtOnceMakeOneChain() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Void>> writes = IntStream.range(0, 200).mapToObj((i) -> (Callable<Void>) () -> {
				this.trail.record("thread", "written", Integer.toString(i), "đôn đốc");
				return null;
			}).toList();
			for (Future<Void> write : threads.invokeAll(writes)) {
				write.get();
			}
		}
		finally {
			threads.shutdown();
		}
		assertThat(this.trail.verify()).isEqualTo(Verification.intact(200));
	}

	private void writeThree() {
		this.trail.record("admin", "account.created", "hoa", "SUPERVISOR");
		this.trail.record("admin", "account.disabled", "hoa", "");
		this.trail.record("admin", "account.enabled", "hoa", "Nghỉ phép xong");
	}

}
