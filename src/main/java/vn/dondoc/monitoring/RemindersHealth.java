package vn.dondoc.monitoring;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Red when reminders do not go out. Whether a node is to be restarted is another
 * question, and asked elsewhere: the probes of readiness and liveness do not look here.
 */
@Component("reminders")
class RemindersHealth implements HealthIndicator {

	private final Reminders reminders;

	RemindersHealth(Reminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public Health health() {
		List<HealthIssue> hindrances = this.reminders.hindrances();
		Health.Builder health = hindrances.isEmpty() ? Health.up() : Health.down();
		hindrances.forEach((hindrance) -> health.withDetail(hindrance.kind().name(), hindrance.text(Locale.ENGLISH)));
		return health.build();
	}

}
