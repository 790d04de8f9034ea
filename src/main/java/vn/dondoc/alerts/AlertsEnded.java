package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.List;

import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;

/**
 * Alerts ended: the duty is done, or the rules say otherwise now, so that it is owed no
 * more or by another day. Published inside the transaction that records it, as
 * {@link SlotsReached} is, so that whoever was told of them hears of it.
 *
 * @param on the logical date of the run
 * @param alerts the alerts, at least one
 */
public record AlertsEnded(LocalDate on, List<Ended> alerts) {

	/**
	 * Takes a private copy.
	 */
	public AlertsEnded {
		alerts = List.copyOf(alerts);
	}

	/**
	 * An alert that ended.
	 *
	 * @param eventId the event in the log
	 * @param alertId the alert
	 * @param end how, {@code RESOLVED} or {@code WITHDRAWN}
	 * @param slot the latest slot that it had reached
	 * @param due the due date that it was counted from
	 */
	public record Ended(long eventId, long alertId, Stage end, Slot slot, LocalDate due) {
	}

}
