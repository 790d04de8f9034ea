package vn.dondoc.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.Calendars;
import vn.dondoc.compliance.DutyLedger;
import vn.dondoc.compliance.Progress;
import vn.dondoc.compliance.Records;
import vn.dondoc.evaluation.Run.State;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Facts;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;
import vn.dondoc.rules.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * A run that exceeds its time is stopped; what it had written stands.
 */
class RunStepsTests {

	private static final RunContext RUN = new RunContext(1, LocalDate.of(2022, 7, 1), "release");

	private final Evaluator evaluator = new Evaluator(
			RuleTexts.compiled(RuleTexts.owing(RuleTexts.owes("Owe", "duties.standing($holder, \"a\");"))),
			Calendars.computed());

	private final SlowHandler handler = new SlowHandler();

	private RunSteps steps = mock();

	@BeforeEach
	void thousandUnits() {
		Units units = mock();
		List<Unit> all = IntStream.range(0, 1_000)
			.mapToObj((number) -> new Unit(Facts.unit("U%03d".formatted(number)), null, List.of()))
			.toList();
		given(units.all()).willReturn(all);
		Records records = mock();
		given(records.progress(anyCollection())).willReturn(Progress.NONE);
		DutyLedger ledger = mock();
		given(ledger.strikeOutAllBut(RUN.id())).willReturn(List.of(new DutyKey("GONE", "a")));
		PlatformTransactionManager transactions = mock();
		given(transactions.getTransaction(any())).willReturn(mock());
		this.steps = new RunSteps(units, records, ledger, this.handler, new TransactionTemplate(transactions));
	}

	@Test
	void aRunThatExceedsItsTimeIsStoppedAndSaysHowFarItCame() {
		Tally tally = run(Duration.ofMinutes(10));
		assertThat(tally.state()).isEqualTo(State.FAILED);
		assertThat(tally.problems()).containsExactly(
				"The run was stopped after 10 min (dondoc.evaluation.time-limit); 600 of 1000 units were evaluated; "
						+ "what was recorded stands, and the next run goes on with the others");
		assertThat(tally.figures().units()).isEqualTo(600);
		assertThat(this.handler.taken).hasSize(600).startsWith("U000").endsWith("U599");
		assertThat(this.handler.dropped).as("a duty that was not looked at is not dropped").isEmpty();
	}

	@Test
	void theNextRunBeginsWithWhatWasLeftOut() {
		run(Duration.ofMinutes(10));
		this.handler.taken.clear();
		Tally tally = run(Duration.ofHours(1));
		assertThat(this.handler.taken).hasSize(1_000).startsWith("U600").endsWith("U599");
		assertThat(tally.state()).isEqualTo(State.COMPLETED);
		assertThat(this.handler.dropped).containsExactly(new DutyKey("GONE", "a"));
		this.handler.taken.clear();
		run(Duration.ofHours(1));
		assertThat(this.handler.taken).startsWith("U000");
	}

	@Test
	void aLimitOfNothingIsRefusedAtTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RunSettings(Duration.ZERO))
			.withMessageContaining("dondoc.evaluation.time-limit is 'PT0S'");
	}

	@SuppressWarnings("DirectInvocationOnMock") // it is none once set up
	private Tally run(Duration allowed) {
		Tally tally = new Tally();
		this.steps.evaluate(RUN, this.evaluator, List.of(), TimeLimit.from(this.handler.clock, allowed), tally);
		return tally;
	}

	/**
	 * Takes four minutes for each chunk, by a clock of its own.
	 */
	private static final class SlowHandler implements FindingsHandler {

		private volatile Instant now = Instant.EPOCH;

		private final List<String> taken = new ArrayList<>();

		private final List<DutyKey> dropped = new ArrayList<>();

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
		public Outcome take(RunContext run, List<FollowedDuty> duties) {
			duties.forEach((duty) -> this.taken.add(duty.evaluated().entry().key().unit()));
			this.now = this.now.plus(Duration.ofMinutes(4));
			return Outcome.NOTHING;
		}

		@Override
		public Outcome dropped(RunContext run, List<DutyKey> duties) {
			this.dropped.addAll(duties);
			return Outcome.NOTHING;
		}

	}

}
