package vn.dondoc.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.SignInApplication;
import vn.dondoc.journal.Verification.Fault;
import vn.dondoc.journal.Verification.Problem;
import vn.dondoc.secrets.Secret;
import vn.dondoc.secrets.Secret.Signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = SignInApplication.class, properties = SignInApplication.DATABASE)
class AuditTrailTests {

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Secret secret;

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
		Verification verified = this.trail.verify();
		assertThat(verified.intact()).isTrue();
		assertThat(verified.head()).isNull();
	}

	@Test
	void everyLineIsChainedToTheOneBefore() {
		writeThree();
		assertThat(this.trail.verify()).returns(true, Verification::intact).returns(3L, Verification::entries);
	}

	@Test
	void aChangedLineShows() {
		writeThree();
		this.jdbc.sql("update audit_entry set detail = 'something else' where id = 2").update();
		assertThat(this.trail.verify().problems()).containsExactly(new Problem(2, Fault.CHANGED));
	}

	@Test
	void whoeverHasNoKeyCanReckonNoLineAnew() {
		writeThree();
		rechain(2, (text) -> DigestUtils.sha256Hex(text));
		assertThat(this.trail.verify().problems()).containsExactly(new Problem(2, Fault.CHANGED),
				new Problem(3, Fault.CHANGED));
	}

	@Test
	void aChainMadeAnewWithTheKeyShowsByAHeadThatWasKept() {
		writeThree();
		JournalHead kept = Objects.requireNonNull(this.trail.verify().head());
		rechain(2, this.secret.signer("journal"));
		assertThat(this.trail.verify().problems()).isEmpty();
		assertThat(this.trail.verify(List.of(kept)).problems()).containsExactly(new Problem(3, Fault.RECHAINED));
	}

	@Test
	void aTailThatWasCutOffWithItsCountShowsByAHeadThatWasKept() {
		writeThree();
		JournalHead kept = Objects.requireNonNull(this.trail.verify().head());
		this.jdbc.sql("delete from audit_entry where id >= 2").update();
		this.jdbc.sql("update id_block set next_id = 2 where block_name = 'audit_entry'").update();
		assertThat(this.trail.verify().problems()).isEmpty();
		assertThat(this.trail.verify(List.of(kept)).problems()).containsExactly(new Problem(3, Fault.MISSING));
		this.trail.record("an", "x", "s", "");
		this.trail.record("an", "x", "s", "");
		assertThat(this.trail.verify(List.of(kept)).problems()).containsExactly(new Problem(3, Fault.RECHAINED));
	}

	@Test
	void eachDaysHeadIsKeptAndComparedWith(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("heads");
		AuditTrail server = server(file, "jdbc:mysql://dondoc:geheim@db/dondoc?user=x");
		writeThree();
		assertThat(server.keepHead(server.verify())).isTrue();
		assertThat(server.keepHead(server.verify())).isTrue();
		assertThat(Files.readString(file)).matches("\\S+Z 3:[0-9a-f]{64} jdbc:mysql://db/dondoc\n")
			.doesNotContain("geheim");
		beginAnew();
		assertThat(server.verify().problems()).containsExactly(new Problem(3, Fault.MISSING));
		assertThat(server(file, "jdbc:h2:file:./data/dondoc").verify().problems()).as("of another database").isEmpty();
		assertThat(server.headsIn(file)).hasSize(1);
	}

	@Test
	void headsThatCannotBeWrittenAreSaidAndEndNoCheck(@TempDir Path folder) {
		AuditTrail server = server(folder, "jdbc:h2:file:./data/dondoc");
		writeThree();
		Verification verified = server.verify();
		assertThat(verified.intact()).isTrue();
		assertThat(server.keepHead(verified)).isFalse();
	}

	@Test
	void behindAFaultTheCheckGoesOn() {
		writeThree();
		this.jdbc.sql("update audit_entry set detail = 'x' where id = 1").update();
		this.jdbc.sql("delete from audit_entry where id = 3").update();
		assertThat(this.trail.verify().problems()).containsExactly(new Problem(1, Fault.CHANGED),
				new Problem(3, Fault.MISSING));
	}

	@Test
	void textThatMovedToTheNextFieldShows() {
		this.trail.record("an", "binh.x", "s", "");
		this.jdbc.sql("update audit_entry set actor = 'anb', action_code = 'inh.x'").update();
		assertThat(this.trail.verify().problems()).containsExactly(new Problem(1, Fault.CHANGED));
	}

	@Test
	void aRemovedLineShows() {
		writeThree();
		this.jdbc.sql("delete from audit_entry where id = 1").update();
		assertThat(this.trail.verify().problems()).containsExactly(new Problem(1, Fault.MISSING));
	}

	@Test
	void aRemovedLastLineShows() {
		writeThree();
		this.jdbc.sql("delete from audit_entry where id = 3").update();
		assertThat(this.trail.verify().problems()).containsExactly(new Problem(3, Fault.MISSING));
	}

	@Test
	void aLineGoesWithTheTransactionThatWroteIt() {
		this.trail.record("an", "kept", "s", "");
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			this.trail.record("an", "lost", "s", "");
			throw new IllegalStateException("something else failed");
		})).isInstanceOf(IllegalStateException.class);
		this.trail.record("an", "kept", "s", "");
		assertThat(this.trail.verify()).returns(true, Verification::intact).returns(2L, Verification::entries);
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
		assertThat(this.trail.verify()).returns(true, Verification::intact).returns(200L, Verification::entries);
	}

	private AuditTrail server(Path heads, String url) {
		return new AuditTrail(new AuditEntries(this.jdbc), new HeadFile(heads, url), this.secret, Clock.systemUTC());
	}

	private void rechain(long from, Signer key) {
		AuditEntries entries = new AuditEntries(this.jdbc);
		String previous = entries.after(from - 2, 1).get(0).hash();
		for (AuditEntry entry : entries.after(from - 1, 10)) {
			AuditEntry forged = AuditEntry.following(previous, entry.id(), entry.at(), "somebody-else", entry.action(),
					entry.subject(), entry.detail(), key);
			this.jdbc.sql("update audit_entry set actor = ?, previous_hash = ?, entry_hash = ? where id = ?")
				.params(forged.actor(), previous, forged.hash(), entry.id())
				.update();
			previous = forged.hash();
		}
	}

	private void writeThree() {
		this.trail.record("admin", "account.created", "hoa", "SUPERVISOR");
		this.trail.record("admin", "account.disabled", "hoa", "");
		this.trail.record("admin", "account.enabled", "hoa", "Nghỉ phép xong");
	}

}
