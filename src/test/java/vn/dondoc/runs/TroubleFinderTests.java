package vn.dondoc.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dondoc.paging.Page;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.runs.Run.State;
import vn.dondoc.runs.Trouble.Kind;
import vn.dondoc.runs.Trouble.Point;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class TroubleFinderTests {

	private static final Instant START = Instant.parse("2022-07-01T00:00:00Z");

	private final RunLog runs = mock();

	private final Rulebooks rulebooks = mock();

	private List<TroubleSource> others = List.of();

	@Test
	void theProblemsOfTheLastRunAndTheRefusedFilesAreToldApart() {
		RuleProblem refused = new RuleProblem("a.drl", 6, 24, "unknown property 'activ'");
		RuleProblem before = new RuleProblem("b.drl", 1, 1, "is empty");
		runs(run(1, State.COMPLETED_WITH_PROBLEMS, refused.reason(), before.reason(),
				new RuleFailure("thư mục/b c.drl", 12, "Mạng: WAN", Reason.given("NullPointerException")).reason(),
				new RuleFailure("c.drl", 1, "", Reason.given("no")).reason(),
				Reason.of(RunReason.RUN_STOPPED, Duration.ofMinutes(10), 1, 2),
				Reason.of(RunReason.UNITS_LOST, "A", "B", "The run was stopped after")));
		refused(refused);
		Trouble trouble = now(START);
		assertThat(trouble.points()).extracting(Point::kind)
			.containsExactly(Kind.REFUSED, Kind.REFUSED, Kind.BROKE, Kind.BROKE, Kind.STOPPED, Kind.OTHER);
		assertThat(trouble.points().get(1)).isEqualTo(new Point(Kind.REFUSED, "b.drl", 1, "", before.what()));
		assertThat(trouble.points().get(2))
			.isEqualTo(new Point(Kind.BROKE, "thư mục/b c.drl", 12, "Mạng: WAN", Reason.given("NullPointerException")));
		assertThat(trouble.points().get(3)).isEqualTo(new Point(Kind.BROKE, "c.drl", 1, "", Reason.given("no")));
		assertThat(trouble.points().get(0).place()).isEqualTo("a.drl:6");
		assertThat(trouble.allIsWell()).isFalse();
	}

	@Test
	void allIsWellAfterACleanRunOnly() {
		refused();
		runs();
		assertThat(now(START).allIsWell()).isFalse();
		runs(run(2, State.RUNNING), run(1, State.COMPLETED));
		assertThat(now(START).allIsWell()).isTrue();
		refused(new RuleProblem("a.drl", 6, 24, "unknown property 'activ'"));
		assertThat(now(START).allIsWell()).isFalse();
	}

	@Test
	void aRunThatDoesNotEndIsTrouble() {
		refused();
		runs(run(2, State.RUNNING), run(1, State.COMPLETED));
		assertThat(now(START.plus(Duration.ofMinutes(20))).points()).isEmpty();
		Trouble trouble = now(START.plus(Duration.ofMinutes(21)));
		assertThat(trouble.run()).isEqualTo(run(2, State.RUNNING));
		assertThat(trouble.points()).singleElement().extracting(Point::what).isEqualTo(Reason.of(RunReason.RUN_HANGS));
	}

	@Test
	void whatOthersKnowIsTroubleToo() {
		refused();
		runs(run(1, State.COMPLETED));
		Point gap = new Point(Kind.AUDIT, "", 0, "", Reason.inBoth("Missing", "Thiếu"));
		this.others = List.of(List::of, () -> List.of(gap));
		assertThat(now(START).points()).containsExactly(gap);
		assertThat(now(START).allIsWell()).isFalse();
		this.others = List.of(List::of);
		assertThat(now(START).allIsWell()).isTrue();
	}

	private Trouble now(Instant now) {
		return new TroubleFinder(this.runs, this.rulebooks, this.others, new RunSettings(Duration.ofMinutes(10)),
				Clock.fixed(now, ZoneOffset.UTC))
			.now();
	}

	private void runs(Run... latest) {
		given(this.runs.find(any())).willReturn(new Page<>(List.of(latest), null, null));
	}

	private void refused(RuleProblem... problems) {
		given(this.rulebooks.now()).willReturn(new Rulebooks.Current(Optional.empty(), List.of(problems), false, 0));
	}

	private static Run run(long id, State state, Reason... problems) {
		@Nullable Instant end = (state != State.RUNNING) ? START : null;
		return new Run(id, LocalDate.of(2022, 7, 1), Run.Reason.SCHEDULE, null, state, START, end, null, null,
				Run.Figures.NONE, List.of(problems));
	}

}
