package vn.dondoc.nodes;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nodes watch one another.
 *
 * @param tick how often a node gives a sign of life and looks for work
 * @param silentAfter after how long without a sign a node is taken for silent
 */
@ConfigurationProperties("dondoc.node")
public record NodeSettings(@DefaultValue("2s") Duration tick, @DefaultValue("20s") Duration silentAfter) {

	/**
	 * By how much a node's clock may differ from the database's before that is said: more
	 * than any clock that is kept right, less than what moves a run to another day.
	 */
	static final Duration MAX_SKEW = Duration.ofMinutes(1);

	/**
	 * Checks them.
	 */
	public NodeSettings {
		if (tick.compareTo(Duration.ofMillis(100)) < 0 || tick.compareTo(Duration.ofSeconds(5)) > 0) {
			throw new IllegalArgumentException(
					"dondoc.node.tick is '" + tick + "'; expected from 100ms to 5s, such as 2s");
		}
		if (silentAfter.compareTo(tick.multipliedBy(2)) < 0) {
			throw new IllegalArgumentException("dondoc.node.silent-after is '" + silentAfter
					+ "'; expected at least twice dondoc.node.tick, such as 20s");
		}
	}

}
