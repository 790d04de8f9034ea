package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.List;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;

/**
 * Slots were reached and must be said. Published inside the transaction that records
 * them, so that whoever owes the message commits with it or not at all.
 *
 * @param on the logical date of the run
 * @param release the hash of the release that the run asked
 * @param slots the slots, at least one
 */
public record SlotsReached(LocalDate on, String release, List<SlotReached> slots) {

	/**
	 * Takes a private copy.
	 */
	public SlotsReached {
		slots = List.copyOf(slots);
	}

	/**
	 * A slot that was reached.
	 *
	 * @param eventId the event in the log
	 * @param alertId the alert
	 * @param duty which duty
	 * @param stage the stage it was said at
	 * @param level the level of escalation, 0 unless escalated
	 * @param slot the slot
	 * @param recipients whom the rules address, in their order
	 */
	public record SlotReached(long eventId, long alertId, DutyKey duty, Stage stage, int level, Slot slot,
			List<Recipient> recipients) {
	}

}
