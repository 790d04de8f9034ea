package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.Comparator;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Slot;

/**
 * A slot said in a mail.
 *
 * @param on the day of the mail
 * @param recipient the address
 * @param duty which duty
 * @param slot the slot
 */
record SaidSlot(LocalDate on, String recipient, DutyKey duty, Slot slot) implements Comparable<SaidSlot> {

	private static final Comparator<SaidSlot> ORDER = Comparator.comparing(SaidSlot::on)
		.thenComparing(SaidSlot::recipient)
		.thenComparing(SaidSlot::duty)
		.thenComparing(SaidSlot::slot);

	@Override
	public int compareTo(SaidSlot other) {
		return ORDER.compare(this, other);
	}

}
