package vn.dondoc.runs;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.dondoc.paging.Paging;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.runs.Trouble.Kind;
import vn.dondoc.runs.Trouble.Point;
import vn.dondoc.text.Reason;

/**
 * Puts together what the log of runs and the rule files say.
 */
@Component
class TroubleFinder implements Troubles {

	private final RunLog runs;

	private final Rulebooks rulebooks;

	private final List<TroubleSource> others;

	private final RunSettings settings;

	private final Clock clock;

	TroubleFinder(RunLog runs, Rulebooks rulebooks, List<TroubleSource> others, RunSettings settings, Clock clock) {
		this.runs = runs;
		this.rulebooks = rulebooks;
		this.others = List.copyOf(others);
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public Trouble now() {
		List<Run> latest = this.runs.find(Paging.newest(2)).items();
		List<RuleProblem> refused = this.rulebooks.now().problems();
		if (!latest.isEmpty() && hangs(latest.get(0))) {
			return new Trouble(latest.get(0), with(Reason.of(RunReason.RUN_HANGS), all(points(null, refused))));
		}
		Run run = latest.stream()
			.filter((candidate) -> candidate.state() != Run.State.RUNNING)
			.findFirst()
			.orElse(null);
		return new Trouble(run, all(points(run, refused)));
	}

	private List<Point> all(List<Point> own) {
		return Stream.concat(own.stream(), this.others.stream().flatMap((other) -> other.points().stream())).toList();
	}

	// A run stops itself; one that has not is held up by something outside, or its
	// process is gone
	private boolean hangs(Run run) {
		Instant last = run.startedAt().plus(this.settings.timeLimit().multipliedBy(2));
		return run.state() == Run.State.RUNNING && this.clock.instant().isAfter(last);
	}

	private static List<Point> with(Reason reason, List<Point> others) {
		List<Point> points = new ArrayList<>(others);
		points.add(0, reported(reason));
		return points;
	}

	private static List<Point> points(@Nullable Run run, List<RuleProblem> refused) {
		Map<Reason, Point> points = new LinkedHashMap<>();
		refused.forEach((problem) -> points.put(problem.reason(), refused(problem)));
		if (run != null) {
			run.problems().forEach((reason) -> points.computeIfAbsent(reason, TroubleFinder::reported));
		}
		return List.copyOf(points.values());
	}

	private static Point refused(RuleProblem problem) {
		return new Point(Kind.REFUSED, problem.file(), problem.line(), "", problem.what());
	}

	private static Point broke(RuleFailure failure) {
		return new Point(Kind.BROKE, failure.file(), failure.line(), failure.rule(), failure.what());
	}

	private static Point reported(Reason reason) {
		return RuleFailure.of(reason)
			.map(TroubleFinder::broke)
			.or(() -> RuleProblem.of(reason).map(TroubleFinder::refused))
			.orElseGet(
					() -> new Point(reason.is(RunReason.RUN_STOPPED) ? Kind.STOPPED : Kind.OTHER, "", 0, "", reason));
	}

}
