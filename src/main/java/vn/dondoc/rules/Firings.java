package vn.dondoc.rules;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import vn.dondoc.facts.RuleSource;

/**
 * How often rules fired and how long their firings took, from all questions put to the
 * rulebooks that note it here. What a file that broke did before it broke is not counted,
 * for its word does not count either. May be used by several threads.
 */
public final class Firings {

	private static final Count NONE = new Count(0, 0);

	private final Map<RuleSource, Count> counts = new HashMap<>();

	/**
	 * How often a rule fired.
	 * @param rule the rule
	 * @return how often, 0 when it never did
	 */
	public synchronized int fired(RuleSource rule) {
		return this.counts.getOrDefault(rule, NONE).fired();
	}

	/**
	 * How long the firings of a rule took together, without the time its conditions took.
	 * @param rule the rule
	 * @return how long
	 */
	public synchronized Duration took(RuleSource rule) {
		return Duration.ofNanos(this.counts.getOrDefault(rule, NONE).nanos());
	}

	public synchronized void add(Map<RuleSource, Count> more) {
		more.forEach((rule, count) -> this.counts.merge(rule, count, Count::plus));
	}

	public record Count(int fired, long nanos) {

		public Count plus(Count more) {
			return new Count(this.fired + more.fired, this.nanos + more.nanos);
		}

	}

}
