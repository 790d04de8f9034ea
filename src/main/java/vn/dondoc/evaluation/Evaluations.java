package vn.dondoc.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.evaluation.Run.Figures;
import vn.dondoc.evaluation.Run.Reason;
import vn.dondoc.evaluation.Run.State;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.Rulebooks;

/**
 * Runs evaluations. A second run of a day looks again, since a rule or a report may have
 * changed, and adds only what is new. Only one run goes on at a time in a process;
 * between processes the scheduler sees to that.
 */
@Service
public class Evaluations {

	private static final Logger logger = LoggerFactory.getLogger(Evaluations.class);

	private final Rulebooks rulebooks;

	private final WorkingCalendar calendar;

	private final Runs runs;

	private final RunSteps steps;

	private final RunSettings settings;

	private final Clock clock;

	Evaluations(Rulebooks rulebooks, WorkingCalendar calendar, Runs runs, RunSteps steps, RunSettings settings,
			Clock clock) {
		this.rulebooks = rulebooks;
		this.calendar = calendar;
		this.runs = runs;
		this.steps = steps;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Evaluates today. Never throws for what a rule or a chunk does: the run's problems
	 * say what was left out. A run that exceeds its time is stopped; what it had written
	 * stands, and the next run begins with what it left out.
	 * @param reason what woke it
	 * @param requestedBy who asked for it; {@code null} when nobody did
	 * @return the run, finished
	 */
	public synchronized Run run(Reason reason, @Nullable String requestedBy) {
		TimeLimit limit = TimeLimit.from(this.clock, this.settings.timeLimit());
		LocalDate today = LocalDate.now(this.clock);
		Run begun = this.runs.begin(today, reason, requestedBy);
		Tally tally = new Tally();
		String release = null;
		try {
			Rulebooks.Current current = this.rulebooks.current();
			current.problems().stream().map(RuleProblem::toString).forEach(tally::problem);
			if (current.rulebook().isEmpty()) {
				tally.fatal("There are no rules that could run; mend the rule files named above");
			}
			else {
				Rulebook rulebook = current.rulebook().get();
				release = rulebook.release().hash();
				evaluate(new RunContext(begun.id(), today, release), rulebook, limit, tally);
			}
		}
		catch (RuntimeException ex) {
			logger.error("Run {} broke off", begun.id(), ex);
			tally.fatal("The run broke off: " + ex.getMessage());
		}
		return finish(begun, release, tally);
	}

	private void evaluate(RunContext run, Rulebook rulebook, TimeLimit limit, Tally tally) {
		List<LocalDate> skipped = this.runs.lastDayBefore(run.on())
			.map((last) -> daysBetween(last, run.on()))
			.orElse(List.of());
		this.steps.evaluate(run, new Evaluator(rulebook, this.calendar), skipped, limit, tally);
	}

	private static List<LocalDate> daysBetween(LocalDate last, LocalDate today) {
		return new ArrayList<>(last.plusDays(1).datesUntil(today).toList());
	}

	private Run finish(Run begun, @Nullable String release, Tally tally) {
		Run run = this.runs.finish(begun.id(), tally.state(), release, tally.figures(), tally.problems());
		Figures figures = run.figures();
		logger.info("Run {} of {} {}: {} duties, {} findings, {} said, {} missed, {} resolved, {} withdrawn", run.id(),
				run.on(), run.state(), figures.duties(), figures.findings(), figures.said(), figures.missed(),
				figures.resolved(), figures.withdrawn());
		if (run.state() != State.COMPLETED) {
			run.problems().forEach((problem) -> logger.warn("Run {}: {}", run.id(), problem));
		}
		return run;
	}

}
