package vn.dondoc.monitoring;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on monitoring turns red.
 *
 * @param mailLate how long a message may be due without going out
 * @param runLate how long after {@code dondoc.evaluation.at} the day's run must have gone
 * through
 * @param unknownFor how long the outcome of a message may be unknown
 */
@ConfigurationProperties("dondoc.health")
record MonitoringSettings(@DefaultValue("1h") Duration mailLate, @DefaultValue("1h") Duration runLate,
		@DefaultValue("24h") Duration unknownFor) {

}
