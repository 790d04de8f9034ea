package vn.dondoc.alerts;

import java.util.List;

/**
 * What a run logged counts no more. Published inside the transaction that sets it aside,
 * so that whoever still owes a message for it owes it no longer.
 *
 * @param events the numbers of the events; may be empty
 */
public record SlotsSetAside(List<Long> events) {

	/**
	 * Takes a private copy.
	 */
	public SlotsSetAside {
		events = List.copyOf(events);
	}

}
