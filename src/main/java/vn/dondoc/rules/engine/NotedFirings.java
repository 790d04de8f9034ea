package vn.dondoc.rules.engine;

import java.util.HashMap;
import java.util.Map;

import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;

import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.Firings;

/**
 * Knows which rule is firing, and takes down how often and for how long each does. Serves
 * one session; what it took down counts only if the session came to its end.
 */
final class NotedFirings extends FiringRule {

	private final Firings firings;

	private final Map<RuleSource, Firings.Count> counts = new HashMap<>();

	private long since;

	NotedFirings(Map<String, RuleSource> sources, Firings firings) {
		super(sources);
		this.firings = firings;
	}

	@Override
	public void beforeMatchFired(BeforeMatchFiredEvent event) {
		super.beforeMatchFired(event);
		this.since = System.nanoTime();
	}

	@Override
	public void afterMatchFired(AfterMatchFiredEvent event) {
		this.counts.merge(source(), new Firings.Count(1, System.nanoTime() - this.since), Firings.Count::plus);
	}

	@Override
	void ended() {
		this.firings.add(this.counts);
	}

}
