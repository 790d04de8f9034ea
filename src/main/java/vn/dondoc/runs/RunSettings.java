package vn.dondoc.runs;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are kept within bounds.
 *
 * @param timeLimit how long a run may take before it is stopped
 */
@ConfigurationProperties("dondoc.evaluation")
record RunSettings(@DefaultValue("10m") Duration timeLimit) {

	RunSettings {
		if (timeLimit.isZero() || timeLimit.isNegative()) {
			throw new IllegalArgumentException(
					"dondoc.evaluation.time-limit is '" + timeLimit + "'; expected more than nothing, such as 10m");
		}
	}

}
