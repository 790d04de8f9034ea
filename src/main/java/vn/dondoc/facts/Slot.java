package vn.dondoc.facts;

import java.time.LocalDate;

/**
 * A day, counted from the due date, on which something is to be said about a duty.
 *
 * @param offset calendar days after the due date; negative before it, 0 on it
 */
public record Slot(int offset) implements Comparable<Slot> {

	/**
	 * The calendar day of this slot.
	 * @param due the due date it is counted from
	 * @return the day
	 */
	public LocalDate on(LocalDate due) {
		return due.plusDays(this.offset);
	}

	/**
	 * Reads what {@link #toString()} writes.
	 * @param label for instance {@code D-30}, {@code D0} or {@code D+8}
	 * @return the slot
	 * @throws IllegalArgumentException if it is not of that form
	 */
	public static Slot parse(String label) {
		if (!label.matches("D(0|[+-][1-9][0-9]{0,8})")) {
			throw new IllegalArgumentException("Not a slot: '" + label + "'; expected D-30, D0 or D+8");
		}
		return new Slot(Integer.parseInt(label.substring(1)));
	}

	@Override
	public int compareTo(Slot other) {
		return Integer.compare(this.offset, other.offset);
	}

	@Override
	public String toString() {
		return "D" + ((this.offset > 0) ? "+" : "") + this.offset;
	}

}
