package vn.dondoc.runs;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nodes share a run.
 *
 * @param lease how long a node holds a shard without renewing its hold; a node that is
 * gone is made up for after that
 */
@ConfigurationProperties("dondoc.evaluation")
record ShardSettings(@DefaultValue("10s") Duration lease) {

	ShardSettings {
		if (lease.compareTo(Duration.ofSeconds(2)) < 0) {
			throw new IllegalArgumentException(
					"dondoc.evaluation.lease is '" + lease + "'; expected at least 2s, such as 10s");
		}
	}

}
