package vn.dondoc.auditor;

import java.time.LocalDate;

import vn.dondoc.facts.DutyKey;

/**
 * An event in the log that accounts for a slot: notified, missed, or passed over for a
 * reason.
 *
 * @param id the event
 * @param alert its alert
 * @param run the run that brought it about
 * @param duty the duty
 * @param due the due date the slot is counted from
 * @param on the logical date of the run
 * @param type what happened
 * @param slot the slot
 */
record LoggedSlot(long id, long alert, long run, DutyKey duty, LocalDate due, LocalDate on, String type, SlotAt slot) {

	boolean notified() {
		return this.type.equals("NOTIFIED");
	}

}
