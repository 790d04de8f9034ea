package vn.dondoc.runs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.runs.Shard.State;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever becomes of the nodes, each unit of a run is written once, under a hold that is
 * good.
 */
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = ShardTableTests.Database.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = {
				"spring.datasource.url=jdbc:h2:mem:shards;DB_CLOSE_DELAY=-1;MODE=MySQL;"
						+ "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
				"spring.flyway.placeholders.code=", "spring.flyway.placeholders.text=" })
class ShardTableTests {

	private static final long RUN = 7;

	private static final Duration LEASE = Duration.ofSeconds(10);

	private static final int STEPS = 400;

	@Autowired
	private ShardTable shards;

	@Autowired
	private StoredShards stored;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aRunWithoutShards() {
		this.jdbc.sql("delete from evaluation_run").update();
		this.jdbc
			.sql("""
					insert into evaluation_run (id, logical_date, reason, run_state, started_at, units, duties, findings, notified,
					missed, resolved, withdrawn) values (?, '2022-07-01', 'REQUEST', 'RUNNING', '2022-07-01 00:00:00',
					0, 0, 0, 0, 0, 0, 0)""")
			.param(RUN)
			.update();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void twoNodesThatDieStopAndComeBackWriteEachUnitOnce(long seed) {
		Random random = new Random(seed);
		List<List<String>> planned = ShardSizes.cut(units(40), 3);
		plan(planned);
		List<String> written = new ArrayList<>();
		List<Held> held = new ArrayList<>();
		for (int step = 0; step < STEPS && !this.stored.ended(RUN); step++) {
			switch (random.nextInt(8)) {
				case 0, 1 -> takeOne("node" + random.nextInt(2)).map(Held::new).ifPresent(held::add);
				case 2, 3, 4 -> advanceAny(held, written, random);
				case 5 -> lapse(random);
				case 6 -> {
					if (!held.isEmpty()) {
						giveBackOrForget(held, random);
					}
				}
				default -> {
					if (!held.isEmpty()) {
						this.shards.renew(held.get(random.nextInt(held.size())).claim, LEASE);
					}
				}
			}
		}
		finishAlone(written);
		List<String> all = planned.stream().flatMap(List::stream).toList();
		List<String> leftOut = leftOut(planned);
		assertThat(written).doesNotHaveDuplicates();
		List<String> accounted = new ArrayList<>(written);
		accounted.addAll(leftOut);
		assertThat(accounted).as("written, or left out by a shard that was given up")
			.containsExactlyInAnyOrderElementsOf(all);
		assertThat(this.stored.sum(RUN).units()).isEqualTo(written.size());
		assertThat(this.stored.sum(RUN).allSeen()).isEqualTo(leftOut.isEmpty());
	}

	@Test
	void aShardThatEndsItsNodeAgainAndAgainIsGivenUp() {
		plan(List.of(List.of("A", "B")));
		for (int attempt = 1; attempt <= ShardTable.ATTEMPTS; attempt++) {
			assertThat(takeOne("node" + attempt)).as("attempt %s", attempt).isPresent();
			assertThat(takeOne("other")).as("while it is held").isEmpty();
			lapseAll();
		}
		assertThat(takeOne("node4")).isEmpty();
		assertThat(this.stored.ended(RUN)).isTrue();
		assertThat(this.stored.shards(RUN)).singleElement().satisfies((shard) -> {
			assertThat(shard.state()).isEqualTo(State.FAILED);
			assertThat(shard.takes()).isEqualTo(3);
			assertThat(shard.reason()).isEqualTo(Reason.of(RunReason.NODES_LOST, 3));
		});
		assertThat(this.stored.sum(RUN).allSeen()).isFalse();
	}

	@Test
	void whoGetsOnOrStopsInGoodOrderIsNotCounted() {
		plan(List.of(units(10)));
		for (int i = 0; i < 5; i++) {
			ShardClaim claim = takeOne("a").orElseThrow();
			assertThat(this.shards.giveBack(claim, null)).isTrue();
		}
		for (int i = 0; i < 5; i++) {
			ShardClaim claim = takeOne("b").orElseThrow();
			assertThat(claim.units()).as("goes on where the last was").startsWith("U" + i);
			advance(claim, "U" + i, new ArrayList<>());
			lapseAll();
		}
		assertThat(this.stored.shards(RUN)).singleElement().matches((shard) -> shard.unitsDone() == 5);
	}

	@Test
	void aNodeThatLostItsShardWritesNothing() {
		plan(List.of(List.of("A")));
		ShardClaim stopped = takeOne("stopped").orElseThrow();
		lapseAll();
		ShardClaim other = takeOne("other").orElseThrow();
		assertThat(this.shards.renew(stopped, LEASE)).isFalse();
		assertThat(this.shards.end(stopped, State.DONE, null)).isFalse();
		assertThat(this.shards.giveBack(stopped, Reason.given("late"))).isFalse();
		List<String> written = new ArrayList<>();
		assertThatExceptionOfType(ClaimLostException.class).isThrownBy(() -> advance(stopped, "A", written));
		advance(other, "A", written);
		assertThat(written).containsExactly("A");
	}

	@Test
	void whatIsLeftWhenTheTimeIsUpIsWhereTheNextRunBegins() {
		plan(List.of(units(3), List.of("V0")));
		ShardClaim claim = takeOne("a").orElseThrow();
		advance(claim, "U0", new ArrayList<>());
		this.shards.stop(RUN);
		assertThat(this.stored.ended(RUN)).as("it is still held").isFalse();
		this.shards.end(claim, State.STOPPED, Reason.of(RunReason.TIME_UP));
		assertThat(this.stored.ended(RUN)).isTrue();
		assertThat(this.stored.firstLeftOut(RUN)).contains("U1");
		assertThat(this.stored.shards(RUN)).extracting(Shard::state).containsOnly(State.STOPPED);
		assertThat(this.stored.shards(RUN).get(0).reason()).isEqualTo(Reason.of(RunReason.TIME_UP));
	}

	@Test
	void aProblemIsKeptOnceAShard() {
		plan(List.of(units(2)));
		ShardClaim claim = takeOne("a").orElseThrow();
		ChunkCount broken = new ChunkCount(1, 0, 4, 3, 2, 1, 0, 0, true,
				List.of(Reason.given("x: no"), Reason.given("y: no")));
		this.transaction.executeWithoutResult((status) -> this.shards.advance(claim, broken, LEASE));
		this.transaction.executeWithoutResult((status) -> this.shards.advance(claim, broken, LEASE));
		this.shards.end(claim, State.DONE, null);
		ChunkCount sum = this.stored.sum(RUN);
		assertThat(sum.problems()).containsExactly(Reason.given("x: no"), Reason.given("y: no"));
		assertThat(List.of(sum.units(), sum.duties(), sum.findings(), sum.notified(), sum.missed())).containsExactly(2,
				8, 6, 4, 2);
	}

	@Test
	void sizesGiveEveryNodeAShareAndNobodyTooMuch() {
		assertThat(sizes(24, 1)).containsExactly(24);
		assertThat(sizes(24, 2)).containsExactly(6, 6, 6, 6);
		assertThat(sizes(3, 3)).containsExactly(1, 1, 1);
		assertThat(sizes(2_000, 2)).containsExactly(600, 600, 600, 200);
		assertThat(sizes(2_500, 1)).containsExactly(1_000, 1_000, 500);
		assertThat(sizes(0, 3)).isEmpty();
	}

	private static List<Integer> sizes(int units, int nodes) {
		return ShardSizes.cut(units(units), nodes).stream().map(List::size).toList();
	}

	private static List<String> units(int number) {
		return IntStream.range(0, number).mapToObj((unit) -> "U" + unit).toList();
	}

	private void plan(List<List<String>> planned) {
		this.transaction.executeWithoutResult((status) -> this.shards.plan(RUN, planned));
	}

	private Optional<ShardClaim> takeOne(String node) {
		return this.shards.free(RUN)
			.stream()
			.flatMap((number) -> this.shards.take(RUN, number, node, LEASE).stream())
			.findFirst();
	}

	private void advanceAny(List<Held> held, List<String> written, Random random) {
		if (held.isEmpty()) {
			return;
		}
		Held one = held.get(random.nextInt(held.size()));
		try {
			advance(one.claim, one.next(), written);
			one.at++;
			if (one.at == one.claim.units().size()) {
				held.remove(one);
				this.shards.end(one.claim, State.DONE, null);
			}
		}
		catch (ClaimLostException ex) {
			held.remove(one);
		}
	}

	// As a chunk is written: what is said stands only if the transaction does
	private void advance(ShardClaim claim, String unit, List<String> written) {
		this.transaction.executeWithoutResult(
				(status) -> this.shards.advance(claim, new ChunkCount(1, 0, 1, 1, 1, 0, 0, 0, true, List.of()), LEASE));
		written.add(unit);
	}

	private void giveBackOrForget(List<Held> held, Random random) {
		Held one = held.remove(random.nextInt(held.size()));
		if (random.nextBoolean()) {
			this.shards.giveBack(one.claim, null);
		}
	}

	private void lapse(Random random) {
		this.jdbc
			.sql("update evaluation_shard set lease_until = unix_timestamp() - 1 where lease_until is not null "
					+ "and shard_no = ?")
			.param(random.nextInt(8) + 1)
			.update();
	}

	private void lapseAll() {
		this.jdbc.sql("update evaluation_shard set lease_until = unix_timestamp() - 1 where lease_until is not null")
			.update();
	}

	private void finishAlone(List<String> written) {
		while (!this.stored.ended(RUN)) {
			lapseAll();
			takeOne("last").ifPresent((claim) -> {
				claim.units().forEach((unit) -> advance(claim, unit, written));
				this.shards.end(claim, State.DONE, null);
			});
		}
	}

	private List<String> leftOut(List<List<String>> planned) {
		Map<Integer, Shard> ended = new HashMap<>();
		this.stored.shards(RUN).forEach((shard) -> ended.put(shard.number(), shard));
		List<String> leftOut = new ArrayList<>();
		for (int i = 0; i < planned.size(); i++) {
			Shard shard = Objects.requireNonNull(ended.get(i + 1));
			if (shard.state() == State.FAILED) {
				leftOut.addAll(planned.get(i).subList(shard.unitsDone(), shard.units()));
			}
		}
		return leftOut;
	}

	private static final class Held {

		private final ShardClaim claim;

		private int at;

		Held(ShardClaim claim) {
			this.claim = claim;
		}

		String next() {
			return this.claim.units().get(this.at);
		}

	}

	/**
	 * A database with the application's tables, and the shards in it.
	 */
	@Configuration(proxyBeanMethods = false)
	@Import({ ShardTable.class, StoredShards.class })
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, FlywayAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class })
	static class Database {

	}

}
