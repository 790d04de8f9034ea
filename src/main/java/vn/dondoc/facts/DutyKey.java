package vn.dondoc.facts;

/**
 * Points at a duty across modules: one obligation owed by one unit.
 *
 * @param unit the code of the unit that owes it
 * @param obligation the code of the obligation
 */
public record DutyKey(String unit, String obligation) implements Comparable<DutyKey> {

	@Override
	public int compareTo(DutyKey other) {
		int byUnit = this.unit.compareTo(other.unit);
		return (byUnit != 0) ? byUnit : this.obligation.compareTo(other.obligation);
	}

	@Override
	public String toString() {
		return this.unit + "/" + this.obligation;
	}

}
