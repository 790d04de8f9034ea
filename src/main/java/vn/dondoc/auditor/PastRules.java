package vn.dondoc.auditor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.calendar.KeptCalendars;
import vn.dondoc.directives.Directives;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

/**
 * The rules and calendars as they ran, compiled once a check.
 */
final class PastRules {

	private final Releases releases;

	private final Rulebooks rulebooks;

	private final KeptCalendars calendars;

	private final Map<String, Rulebook> compiled = new HashMap<>();

	private final Map<List<@Nullable String>, Evaluator> evaluators = new HashMap<>();

	PastRules(Releases releases, Rulebooks rulebooks, KeptCalendars calendars) {
		this.releases = releases;
		this.rulebooks = rulebooks;
		this.calendars = calendars;
	}

	Evaluator of(PastRun run) {
		return this.evaluators.computeIfAbsent(Arrays.asList(run.release(), run.calendar()),
				(key) -> new Evaluator(this.compiled.computeIfAbsent(run.release(), this::rulebook),
						this.calendars.of(run.calendar())));
	}

	Directives directives(PastRun run) {
		return this.compiled.computeIfAbsent(run.release(), this::rulebook).directives();
	}

	private Rulebook rulebook(String hash) {
		return this.rulebooks.now()
			.rulebook()
			.filter((running) -> running.release().hash().equals(hash))
			.orElseGet(() -> RuleCompiler.compile(release(hash)));
	}

	private Release release(String hash) {
		return this.releases.release(hash)
			.orElseThrow(() -> new IllegalStateException("The release " + hash + " of a run is not kept"));
	}

}
