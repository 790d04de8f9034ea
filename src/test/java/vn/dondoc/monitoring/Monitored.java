package vn.dondoc.monitoring;

import java.util.List;
import java.util.Objects;

import org.springframework.boot.health.contributor.Health;
import org.springframework.context.ApplicationContext;

/**
 * Asks a server how it is, now and not some seconds ago.
 */
public final class Monitored {

	private Monitored() {
	}

	public static List<HealthIssue.Kind> hindrancesOf(ApplicationContext server) {
		server.getBean(Watch.class).refresh();
		return server.getBean(Reminders.class).hindrances().stream().map(HealthIssue::kind).toList();
	}

	public static Health healthOf(ApplicationContext server) {
		server.getBean(Watch.class).refresh();
		return Objects.requireNonNull(server.getBean(RemindersHealth.class).health(true));
	}

}
