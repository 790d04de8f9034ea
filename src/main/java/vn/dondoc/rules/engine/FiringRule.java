package vn.dondoc.rules.engine;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.StopSignal;
import vn.dondoc.rules.StoppedException;

/**
 * Knows which rule is firing, so that what the verbs record can name it.
 */
class FiringRule extends DefaultAgendaEventListener {

	private final Map<String, RuleSource> sources;

	private @Nullable Rule rule;

	private @Nullable RuleSource source;

	FiringRule(Map<String, RuleSource> sources) {
		this.sources = sources;
	}

	@Override
	public void beforeMatchFired(BeforeMatchFiredEvent event) {
		if (StopSignal.asked()) {
			throw new StoppedException();
		}
		Rule firing = event.getMatch().getRule();
		if (firing != this.rule) {
			this.rule = firing;
			this.source = this.sources.get(firing.getName());
		}
	}

	/**
	 * Every rule has had its say and none broke.
	 */
	void ended() {
		// nothing to keep
	}

	RuleSource source() {
		if (this.source == null) {
			throw new IllegalStateException("No rule is firing");
		}
		return this.source;
	}

	@Nullable RuleSource lastFired() {
		return this.source;
	}

}
