package vn.dondoc.runs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.Chunks;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.findings.Finding;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.Rulebook;

/**
 * The alerting phase as the server runs it.
 */
final class TwoThreads {

	private final Evaluator evaluator;

	TwoThreads(Rulebook rulebook) {
		this.evaluator = new Evaluator(rulebook, Calendars.computed());
	}

	void findings(Iterator<List<Duty>> chunks, int threads, Consumer<Map<DutyKey, Finding>> then) {
		Chunks.inOrder(chunks, threads, this::findings, then);
	}

	private Map<DutyKey, Finding> findings(List<Duty> duties) {
		List<RuleFailure> failures = new ArrayList<>();
		Map<DutyKey, Finding> findings = this.evaluator.findings(duties, SampleDuties.ON, failures);
		if (!failures.isEmpty()) {
			throw new IllegalStateException(failures.toString());
		}
		return findings;
	}

}
