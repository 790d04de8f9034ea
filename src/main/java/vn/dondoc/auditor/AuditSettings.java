package vn.dondoc.auditor;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict the auditor is.
 *
 * @param at the time of day, in {@code dondoc.zone}, from which the day's run must have
 * gone through
 * @param grace how long a message may be on its way, or its outcome unknown, before that
 * counts as a gap
 */
@ConfigurationProperties("dondoc.audit")
record AuditSettings(@DefaultValue("10:00") LocalTime at, @DefaultValue("24h") Duration grace) {

	AuditSettings {
		if (grace.isZero() || grace.isNegative()) {
			throw new IllegalArgumentException(
					"dondoc.audit.grace is '" + grace + "'; expected more than nothing, such as 24h");
		}
	}

}
