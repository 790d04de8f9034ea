package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.List;

import vn.dondoc.facts.Slot;

/**
 * Alerts ended because the rules say otherwise now: the duty is owed no more, or by
 * another day. Published inside the transaction that records it, as {@link SlotsReached}
 * is, so that whoever was told of them hears of it.
 *
 * @param on the logical date of the run
 * @param alerts the alerts, at least one
 */
public record AlertsWithdrawn(LocalDate on, List<Withdrawn> alerts) {

	/**
	 * Takes a private copy.
	 */
	public AlertsWithdrawn {
		alerts = List.copyOf(alerts);
	}

	/**
	 * An alert that was withdrawn.
	 *
	 * @param eventId the event in the log
	 * @param alertId the alert
	 * @param slot the latest slot that it had reached
	 */
	public record Withdrawn(long eventId, long alertId, Slot slot) {
	}

}
