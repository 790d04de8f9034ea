package vn.dondoc.runs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import vn.dondoc.calendar.KeptCalendars;
import vn.dondoc.nodes.Nodes;
import vn.dondoc.registry.Units;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.text.Fault;
import vn.dondoc.text.Reason;

/**
 * Plans a run: by which release and calendar, over which units, in which shards. The
 * units that the last run left out come first, so that those at the end do not starve.
 */
@Component
class RunPlanner {

	private static final Logger logger = LoggerFactory.getLogger(RunPlanner.class);

	private final Rulebooks rulebooks;

	private final Units units;

	private final Nodes nodes;

	private final Runs runs;

	private final KeptCalendars calendars;

	private final Clock clock;

	RunPlanner(Rulebooks rulebooks, Units units, Nodes nodes, Runs runs, KeptCalendars calendars, Clock clock) {
		this.rulebooks = rulebooks;
		this.units = units;
		this.nodes = nodes;
		this.runs = runs;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Plans a run of today. Never throws for what is wrong with the rules.
	 */
	RunStart plan(Run.Reason reason, @Nullable String requestedBy, @Nullable Instant unlessSince) {
		List<Reason> problems = new ArrayList<>();
		String release = release(problems);
		List<List<String>> shards = (release != null) ? ShardSizes.cut(unitsInTurn(), this.nodes.alive().size())
				: List.of();
		return new RunStart(LocalDate.now(this.clock), reason, requestedBy, release, this.calendars.keep(), problems,
				shards, unlessSince);
	}

	private @Nullable String release(List<Reason> problems) {
		try {
			Rulebooks.Current current = this.rulebooks.current();
			current.problems().stream().map(RuleProblem::reason).distinct().forEach(problems::add);
			if (current.rulebook().isPresent()) {
				return current.rulebook().get().release().hash();
			}
			problems.add(Reason.of(RunReason.NO_RULES));
		}
		catch (RuntimeException ex) {
			problems
				.add(Reason.of(RunReason.RUN_BROKE_OFF, Fault.logged(logger, "The rules could not be looked at", ex)));
		}
		return null;
	}

	private List<String> unitsInTurn() {
		List<String> all = new ArrayList<>(this.units.all().stream().map((unit) -> unit.fact().code()).toList());
		int first = this.runs.resumeAt().map(all::indexOf).orElse(0);
		Collections.rotate(all, -Math.max(0, first));
		return all;
	}

}
