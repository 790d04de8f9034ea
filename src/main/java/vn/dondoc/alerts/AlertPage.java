package vn.dondoc.alerts;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the alert log, newest first.
 *
 * @param alerts the alerts
 * @param newer the key to ask for what is newer than this page, or {@code null} when this
 * is the newest
 * @param older the key to ask for what is older than this page, or {@code null} when this
 * is the oldest
 */
public record AlertPage(List<Alert> alerts, @Nullable Long newer, @Nullable Long older) {

	/**
	 * Takes a private copy.
	 */
	public AlertPage {
		alerts = List.copyOf(alerts);
	}

}
