package vn.dondoc.auditor;

import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the auditor looks.
 *
 * @param at the time of day, in {@code dondoc.zone}, from which the day's run must have
 * gone through
 */
@ConfigurationProperties("dondoc.audit")
record AuditSettings(@DefaultValue("10:00") LocalTime at) {
}
