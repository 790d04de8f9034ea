package vn.dondoc.delivery.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.dondoc.Effort;
import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.MovableClock;
import vn.dondoc.delivery.OutboxTest;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.nodes.Utc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three nodes take steps in random order; any of them may die after any step, or sleep
 * past its lease and go on, and what is unknown may be sent again by decision. A model of
 * the mail server says what must hold.
 */
@OutboxTest
class InterleavingTests {

	private static final int MESSAGES = 12;

	private static final int STEPS = 250;

	@Autowired
	private Claims claims;

	@Autowired
	private Reclaims reclaims;

	@Autowired
	private GroupCommitWriter writer;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MovableClock clock;

	private final Map<Long, Integer> accepted = new HashMap<>();

	private final List<ClaimedMail> claimed = new ArrayList<>();

	private final List<ClaimedMail> granted = new ArrayList<>();

	private final List<Settlement> answered = new ArrayList<>();

	static LongStream seeds() {
		return Effort.seeds(4, 1, 2, 3, 4, 5, 6, 7, 8);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void nothingIsLostAndEveryCopyTooManyHasAnUnknownOnRecord(long seed) {
		this.clock.set("2022-07-01T07:00:00");
		MessageRows rows = new MessageRows(this.jdbc, this.clock);
		rows.clear();
		LongStream.rangeClosed(1, MESSAGES).forEach((id) -> rows.add(id, "u" + id + "@bgtvt.example"));
		Random random = new Random(seed);
		for (int step = 0; step < STEPS; step++) {
			step(random, rows);
			check(rows);
		}
		finish(rows);
		for (long id = 1; id <= MESSAGES; id++) {
			assertThat(rows.state(id)).isIn(DeliveryState.SENT, DeliveryState.UNKNOWN);
			assertThat(this.accepted.getOrDefault(id, 0) > 0 || rows.attempts(id).contains("UNKNOWN"))
				.as("message %d, seed %d", id, seed)
				.isTrue();
		}
	}

	private void step(Random random, MessageRows rows) {
		switch (random.nextInt(10)) {
			case 0 -> this.claimed.addAll(some(random, this.claims.take(this.claims.due())));
			case 1, 2 -> pick(random, this.claimed).ifPresent(this::dot);
			case 3, 4 -> pick(random, this.granted).ifPresent((claim) -> answer(random, claim));
			case 5 -> pick(random, this.answered).ifPresent(this::record);
			case 6 -> {
				rows.lapse();
				this.reclaims.run();
			}
			case 7 -> die(random);
			case 8 ->
				this.jdbc.sql("update message set delivery_state = 'READY' where delivery_state = 'UNKNOWN' and id = ?")
					.param(1 + random.nextInt(MESSAGES))
					.update();
			default -> this.clock.advance(Duration.ofMinutes(40));
		}
	}

	/**
	 * What a node takes and does not get to is given back or forgotten.
	 */
	private List<ClaimedMail> some(Random random, List<ClaimedMail> batch) {
		List<ClaimedMail> rest = batch.subList(Math.min(batch.size(), 4), batch.size());
		if (random.nextBoolean()) {
			this.claims.giveBack(rest);
		}
		return batch.subList(0, Math.min(batch.size(), 4));
	}

	private void dot(ClaimedMail claim) {
		if (!this.writer.write(List.of(claim), List.of(), Instant.parse("2100-01-01T00:00:00Z")).isEmpty()) {
			this.granted.add(claim);
		}
	}

	/**
	 * The server takes the mail, with or without an answer that arrives, or refuses it
	 * for now.
	 */
	private void answer(Random random, ClaimedMail claim) {
		DeliveryReason reason = switch (random.nextInt(4)) {
			case 0 -> DeliveryReason.REFUSED_FOR_NOW;
			case 1 -> DeliveryReason.NO_ANSWER;
			default -> DeliveryReason.ACCEPTED;
		};
		if (reason == DeliveryReason.ACCEPTED || (reason == DeliveryReason.NO_ANSWER && random.nextBoolean())) {
			this.accepted.merge(claim.id(), 1, Integer::sum);
		}
		this.answered.add(Settlement.of(claim, Verdict.of(reason, "test"), Utc.now(this.clock)));
	}

	private void record(Settlement settlement) {
		this.writer.write(List.of(), List.of(settlement), Instant.EPOCH);
	}

	private void die(Random random) {
		this.claimed.removeIf((claim) -> random.nextBoolean());
		this.granted.removeIf((claim) -> random.nextBoolean());
		this.answered.removeIf((settlement) -> random.nextBoolean());
	}

	/**
	 * A copy beyond the first went out only after an UNKNOWN, and none after SENT.
	 */
	private void check(MessageRows rows) {
		this.accepted.forEach((id, copies) -> {
			long unknown = rows.attempts(id).stream().filter("UNKNOWN"::equals).count();
			assertThat(copies).as("copies of message %d", id).isLessThanOrEqualTo(1 + (int) unknown);
		});
	}

	private void finish(MessageRows rows) {
		this.claimed.clear();
		this.granted.clear();
		this.answered.clear();
		rows.lapse();
		this.reclaims.run();
		this.clock.advance(Duration.ofHours(9));
		for (ClaimedMail claim : this.claims.take(this.claims.due())) {
			dot(claim);
			this.accepted.merge(claim.id(), 1, Integer::sum);
			record(Settlement.of(claim, Verdict.sent("there"), Utc.now(this.clock)));
		}
	}

	private static <T> Optional<T> pick(Random random, List<T> from) {
		return from.isEmpty() ? Optional.empty() : Optional.of(from.remove(random.nextInt(from.size())));
	}

}
