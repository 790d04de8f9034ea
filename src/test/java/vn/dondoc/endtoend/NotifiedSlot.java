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
record NotifiedSlot(LocalDate on, String recipient, DutyKey duty, Slot slot) implements Comparable<NotifiedSlot> {

	private static final Comparator<NotifiedSlot> ORDER = Comparator.comparing(NotifiedSlot::on)
		.thenComparing(NotifiedSlot::recipient)
		.thenComparing(NotifiedSlot::duty)
		.thenComparing(NotifiedSlot::slot);

	@Override
	public int compareTo(NotifiedSlot other) {
		return ORDER.compare(this, other);
	}

}
