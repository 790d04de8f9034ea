package vn.dondoc.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final Pattern PLACED = Pattern.compile("(.+?\\.drl):(\\d{1,9}):\\d+: (?:rule \"([^\"]*)\": )?(.*)",
			Pattern.DOTALL);

	private final RunLog runs;

	private final Rulebooks rulebooks;

	TroubleFinder(RunLog runs, Rulebooks rulebooks) {
		this.runs = runs;
		this.rulebooks = rulebooks;
	}

	@Override
	public Trouble now() {
		Run run = this.runs.find(null, null, 2)
			.stream()
			.filter((candidate) -> candidate.state() != Run.State.RUNNING)
			.findFirst()
			.orElse(null);
		return new Trouble(run, points(run, this.rulebooks.current().problems()));
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
