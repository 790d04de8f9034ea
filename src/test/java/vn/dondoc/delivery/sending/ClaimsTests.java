package vn.dondoc.delivery.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.MovableClock;
import vn.dondoc.delivery.OutboxTest;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

@OutboxTest
class ClaimsTests {

	@Autowired
	private Claims claims;

	@Autowired
	private Reclaims reclaims;

	@Autowired
	private GroupCommitWriter writer;

	@Autowired
	private LeaseClock leases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MovableClock clock;

	private MessageRows rows;

	private GroupCommitter ledger;

	@BeforeEach
	void open() {
		this.clock.set("2022-07-01T07:00:00");
		this.rows = new MessageRows(this.jdbc, this.clock);
		this.rows.clear();
		this.ledger = new GroupCommitter(this.writer, this.leases, this.clock, Duration.ofMinutes(5));
	}

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void aMessageIsClaimedOnce() {
		this.rows.add(1, "a@bgtvt.example");
		assertThat(this.claims.take(this.claims.due())).extracting(ClaimedMail::id).containsExactly(1L);
		assertThat(this.claims.take(this.claims.due())).isEmpty();
		assertThat(this.claims.take(List.of(1L))).isEmpty();
	}

	@Test
	void whatIsDueForLongestComesFirstAndNoMoreThanABatch() {
		LongStream.rangeClosed(1, 60).forEach((id) -> this.rows.add(61 - id, "a@bgtvt.example"));
		this.jdbc.sql(
				"update message set next_attempt_at = '2022-06-01 00:00:00', delivery_state = 'DEFERRED' where id = 60")
			.update();
		List<ClaimedMail> batch = this.claims.take(this.claims.due());
		assertThat(batch).extracting(ClaimedMail::id).startsWith(60L, 1L, 2L, 3L).hasSize(50);
		assertThat(this.claims.take(this.claims.due())).extracting(ClaimedMail::id)
			.containsExactly(50L, 51L, 52L, 53L, 54L, 55L, 56L, 57L, 58L, 59L);
	}

	@Test
	void aLapsedLeaseIsTakenOverAndTheOldClaimIsWorthNothing() {
		ClaimedMail stale = one();
		this.reclaims.run();
		assertThat(this.rows.state(1)).as("while the lease holds").isEqualTo(DeliveryState.CLAIMED);
		this.rows.lapse();
		this.reclaims.run();
		assertThat(this.rows.state(1)).isEqualTo(DeliveryState.READY);
		assertThat(this.ledger.dot(stale)).as("not taken over yet, but lost").isFalse();
		ClaimedMail fresh = this.claims.take(this.claims.due()).get(0);
		assertThat(fresh.token()).isGreaterThan(stale.token());
		assertThat(this.ledger.dot(stale)).isFalse();
		this.ledger.settle(stale, Verdict.of(DeliveryReason.RECIPIENT_REFUSED, "late"));
		assertThat(this.ledger.dot(fresh)).isTrue();
		this.ledger.settle(fresh, Verdict.sent("there"));
		assertThat(this.ledger.finish()).containsOnlyKeys(DeliveryState.SENT);
		assertThat(this.rows.attempts(1)).containsExactly("READY", "SENT");
	}

	@Test
	void killedAfterTheDotItIsUnknownUntilALateAnswerSettlesIt() {
		ClaimedMail claim = one();
		this.ledger.dot(claim);
		this.rows.lapse();
		this.reclaims.run();
		assertThat(this.rows.state(1)).isEqualTo(DeliveryState.UNKNOWN);
		assertThat(this.claims.take(this.claims.due())).isEmpty();
		this.ledger.settle(claim, Verdict.sent("there"));
		assertThat(this.ledger.finish()).containsEntry(DeliveryState.SENT, 1);
		assertThat(this.rows.attempts(1)).containsExactly("UNKNOWN", "SENT");
	}

	@Test
	void oneLostClaimCostsItsNeighboursNothing() {
		LongStream.rangeClosed(1, 20).forEach((id) -> this.rows.add(id, "a@bgtvt.example"));
		List<ClaimedMail> all = this.claims.take(this.claims.due());
		this.jdbc.sql("update message set fencing_token = fencing_token + 1 where id in (3, 7)").update();
		Instant until = Instant.parse("2100-01-01T00:00:00Z");
		assertThat(this.writer.write(all, List.of(), until)).extracting(ClaimedMail::id)
			.hasSize(18)
			.doesNotContain(3L, 7L);
		List<Settlement> sent = all.stream()
			.map((claim) -> Settlement.of(claim, Verdict.sent("there"), this.clock.instant()))
			.toList();
		assertThat(this.writer.write(List.of(), sent, until)).extracting(ClaimedMail::id)
			.hasSize(18)
			.doesNotContain(3L, 7L);
		assertThat(this.rows.state(3)).isEqualTo(DeliveryState.CLAIMED);
		assertThat(this.rows.attempts(3)).isEmpty();
		assertThat(this.rows.attempts(4)).containsExactly("SENT");
	}

	@Test
	void aCommitWhoseAnswerWasLostIsRecordedOnce() {
		ClaimedMail claim = one();
		List<Settlement> sent = List.of(Settlement.of(claim, Verdict.sent("there"), this.clock.instant()));
		Instant until = Instant.parse("2100-01-01T00:00:00Z");
		assertThat(this.writer.write(List.of(), sent, until)).containsExactly(claim);
		assertThat(this.writer.write(List.of(), sent, until)).containsExactly(claim);
		assertThat(this.rows.attempts(1)).containsExactly("SENT");
	}

	@Test
	void whatIsGivenBackCountsAsNoAttemptAndMayBePutOff() {
		ClaimedMail claim = one();
		this.claims.giveBack(List.of(claim));
		assertThat(this.rows.state(1)).isEqualTo(DeliveryState.READY);
		assertThat(this.rows.attempted(1)).isZero();
		assertThat(this.ledger.dot(claim)).isFalse();
		ClaimedMail again = this.claims.take(this.claims.due()).get(0);
		this.claims.putOff(claim, this.clock.instant().plusSeconds(60));
		assertThat(this.rows.state(1)).as("the old claim puts nothing off").isEqualTo(DeliveryState.CLAIMED);
		this.claims.putOff(again, this.clock.instant().plusSeconds(60));
		assertThat(this.claims.take(this.claims.due())).isEmpty();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.claims.take(this.claims.due())).hasSize(1);
	}

	private ClaimedMail one() {
		this.rows.add(1, "a@bgtvt.example");
		return this.claims.take(this.claims.due()).get(0);
	}

}
