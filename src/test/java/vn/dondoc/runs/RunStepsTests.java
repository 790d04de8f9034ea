package vn.dondoc.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.alerts.AlertKeeper;
import vn.dondoc.calendar.Calendars;
import vn.dondoc.calendar.LetterDays;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.ledger.DutyLedger;
import vn.dondoc.ledger.FollowedUnits;
import vn.dondoc.ledger.RunStamp;
import vn.dondoc.records.Progress;
import vn.dondoc.records.Records;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * A shard that exceeds its time is stopped; what it had written stands.
 */
class RunStepsTests {

	private static final RunStamp RUN = new RunStamp(1, LocalDate.of(2022, 7, 1), "release");

	private final Evaluator evaluator = new Evaluator(
			RuleTexts.compiled(RuleTexts.owing(RuleTexts.owes("Owe", "duties.standing($holder, \"a\");"))),
			Calendars.computed());

	private final SlowHandler handler = new SlowHandler();

	@SuppressWarnings("NullAway.Init")
	private RunSteps steps;

	private final List<ChunkCount> recorded = new ArrayList<>();

	private final List<OrgUnit> units = IntStream.range(0, 1_000)
		.mapToObj((number) -> Facts.unit("U%03d".formatted(number)))
		.toList();

	@BeforeEach
	void steps() {
		Records records = mock();
		given(records.progress(anyCollection())).willReturn(Progress.NONE);
		DutyLedger ledger = mock();
		given(ledger.enter(any(), any(), any())).willReturn(new DutyLedger.Entered(0, Set.of()));
		PlatformTransactionManager transactions = mock();
		given(transactions.getTransaction(any())).willReturn(mock());
		FollowedUnits followed = mock();
		this.steps = new RunSteps(
				new ChunkReader(records, followed, new LetterDays(Calendars.computed(), true), ledger, mock(),
						this.handler.clock),
				new ChunkWriter(ledger, this.handler, followed, new TransactionTemplate(transactions)));
	}

	@Test
	void aShardThatExceedsItsTimeIsStoppedAndSaysHowFarItCame() {
		assertThat(run(Duration.ofMinutes(10))).isEqualTo(600);
		assertThat(this.recorded).extracting(ChunkCount::units).containsExactly(200, 200, 200);
		assertThat(this.handler.taken).hasSize(600).startsWith("U000").endsWith("U599");
	}

	@Test
	void aShardThatHasTheTimeIsDoneWith() {
		assertThat(run(Duration.ofHours(1))).isEqualTo(1_000);
		assertThat(this.recorded).hasSize(5).allMatch((chunk) -> chunk.allSeen() && chunk.duties() == 200);
	}

	@Test
	void aChunkThatCannotBeWrittenIsWrittenDutyByDutyAndOnlyTheBadOneIsLost() {
		this.handler.bad = "U450";
		assertThat(run(Duration.ofDays(5))).isEqualTo(1_000);
		assertThat(this.handler.kept).hasSize(999).doesNotContain("U450").contains("U400", "U449", "U451", "U599");
		assertThat(this.recorded.stream().mapToInt(ChunkCount::units).sum()).isEqualTo(1_000);
		assertThat(this.recorded.stream().mapToInt(ChunkCount::duties).sum()).isEqualTo(999);
		assertThat(this.recorded).filteredOn((count) -> !count.allSeen())
			.singleElement()
			.satisfies((count) -> assertThat(count.problems()).singleElement()
				.satisfies((lost) -> assertThat(lost.arguments()).startsWith("U450", "a"))
				.asString()
				.contains("The duty a of U450 could not be recorded", "A fault in the server (reference ")
				.doesNotContain("no such column"));
	}

	@Test
	void ofAFaultThatStrikesAllOnlySomeAreNamedAndTheOthersCounted() {
		this.handler.bad = "U";
		assertThat(run(Duration.ofDays(5))).isEqualTo(1_000);
		assertThat(this.handler.kept).isEmpty();
		assertThat(this.recorded).hasSize(5)
			.allSatisfy((count) -> assertThat(count.problems()).hasSize(21)
				.last()
				.asString()
				.isEqualTo("180 more duties could not be recorded."));
	}

	@Test
	void aDeadlockIsTriedAgainAndADatabaseThatStaysAwayCostsNoUnits() {
		this.handler.failing.put("U200", List.of(new CannotAcquireLockException("deadlock")));
		assertThat(run(Duration.ofHours(1))).isEqualTo(1_000);
		assertThat(this.recorded).extracting(ChunkCount::lost).containsOnly(0);
		DataAccessResourceFailureException gone = new DataAccessResourceFailureException("gone");
		this.handler.failing.put("U400", List.of(gone, gone, gone));
		this.recorded.clear();
		assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> run(Duration.ofHours(9)));
		assertThat(this.recorded).hasSize(2);
	}

	@Test
	void nothingMoreIsWrittenOnceTheShardIsAnothers() {
		ClaimLostException lost = mock();
		assertThatExceptionOfType(ClaimLostException.class)
			.isThrownBy(() -> this.steps.evaluate(RUN, this.units, this.evaluator, () -> false, (done) -> {
				throw lost;
			}));
		assertThat(this.handler.taken).hasSize(200);
	}

	@Test
	void aLimitOfNothingIsRefusedAtTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RunSettings(Duration.ZERO))
			.withMessageContaining("dondoc.evaluation.time-limit is 'PT0S'");
		assertThatIllegalArgumentException().isThrownBy(() -> new ShardSettings(Duration.ofSeconds(1)))
			.withMessageContaining("dondoc.evaluation.lease is 'PT1S'");
	}

	private int run(Duration allowed) {
		TimeLimit limit = TimeLimit.from(this.handler.clock, allowed);
		return this.steps.evaluate(RUN, this.units, this.evaluator, limit::reached, this.recorded::add);
	}

	/**
	 * Takes four minutes for each chunk, by a clock of its own.
	 */
	private static final class SlowHandler implements AlertKeeper {

		private volatile Instant now = Instant.EPOCH;

		private final List<String> taken = new ArrayList<>();

		private final List<String> kept = new ArrayList<>();

		private final Map<String, List<RuntimeException>> failing = new HashMap<>();

		private String bad = "none";

		private final Clock clock = new Clock() {

			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return SlowHandler.this.now;
			}

		};

		@Override
		public void setAside(long run, LocalDate day) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Outcome take(RunStamp run, List<FollowedDuty> duties) {
			duties.forEach((duty) -> this.taken.add(duty.evaluated().entry().key().unit()));
			this.now = this.now.plus(Duration.ofMinutes(4));
			String first = duties.get(0).evaluated().entry().key().unit();
			List<RuntimeException> left = this.failing.getOrDefault(first, List.of());
			if (!left.isEmpty()) {
				this.failing.put(first, left.subList(1, left.size()));
				throw left.get(0);
			}
			List<String> units = duties.stream().map((duty) -> duty.evaluated().entry().key().unit()).toList();
			if (units.stream().anyMatch((unit) -> unit.startsWith(this.bad))) {
				throw new IllegalStateException("no such column");
			}
			this.kept.addAll(units);
			return Outcome.NOTHING;
		}

		@Override
		public Outcome dropped(RunStamp run, List<DutyKey> duties) {
			throw new IllegalStateException("A shard drops nothing");
		}

	}

}
