package vn.dondoc.auditor;

import java.util.HashMap;
import java.util.Map;

import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

/**
 * The rules as they ran, compiled once a check.
 */
final class PastRules {

	private final Releases releases;

	private final Rulebooks rulebooks;

	private final WorkingCalendar calendar;

	private final Map<String, Evaluator> evaluators = new HashMap<>();

	PastRules(Releases releases, Rulebooks rulebooks, WorkingCalendar calendar) {
		this.releases = releases;
		this.rulebooks = rulebooks;
		this.calendar = calendar;
	}

	Evaluator of(String release) {
		return this.evaluators.computeIfAbsent(release, (hash) -> new Evaluator(rulebook(hash), this.calendar));
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
