package vn.dondoc.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.evaluation.Trouble.Kind;
import vn.dondoc.evaluation.Trouble.Point;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.Rulebooks;

/**
 * Puts together what the log of runs and the rule files say. The log keeps problems as
 * lines; those of rule files begin with their place.
 */
@Component
class TroubleFinder implements Troubles {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final String HANGS = "The run goes on far beyond its time (dondoc.evaluation.time-limit) and does not "
			+ "end; something outside holds it up, or its process is gone";

	private static final Pattern PLACED = Pattern.compile("(.+?\\.drl):(\\d{1,9}):\\d+: (?:rule \"([^\"]*)\": )?(.*)",
			Pattern.DOTALL);

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
		List<Run> latest = this.runs.find(null, null, 2);
		List<RuleProblem> refused = this.rulebooks.now().problems();
		if (!latest.isEmpty() && hangs(latest.get(0))) {
			return new Trouble(latest.get(0), with(HANGS, all(points(null, refused))));
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

	private static List<Point> with(String line, List<Point> others) {
		List<Point> points = new ArrayList<>(others);
		points.add(0, reported(line));
		return points;
	}

	private static List<Point> points(@Nullable Run run, List<RuleProblem> refused) {
		Map<String, Point> points = new LinkedHashMap<>();
		refused.forEach((problem) -> points.put(problem.toString(), refused(problem)));
		if (run != null) {
			run.problems().forEach((line) -> points.computeIfAbsent(line, TroubleFinder::reported));
		}
		return List.copyOf(points.values());
	}

	private static Point refused(RuleProblem problem) {
		return new Point(Kind.REFUSED, problem.file(), problem.line(), "", problem.message(VIETNAMESE),
				problem.message(Locale.ENGLISH));
	}

	private static Point reported(String line) {
		Matcher placed = PLACED.matcher(line);
		if (!placed.matches()) {
			return new Point(line.startsWith(Tally.STOPPED) ? Kind.STOPPED : Kind.OTHER, "", 0, "", line, line);
		}
		String rule = (placed.group(3) != null) ? placed.group(3) : "";
		return new Point(Kind.BROKE, placed.group(1), Integer.parseInt(placed.group(2)), rule, placed.group(4),
				placed.group(4));
	}

}
