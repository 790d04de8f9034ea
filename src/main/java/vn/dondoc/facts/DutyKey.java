package vn.dondoc.facts;

import java.util.Comparator;

/**
 * Points at a duty across modules: one obligation of one directive, owed by one unit for
 * one period. Sorts by unit first, so that what is done unit by unit lies together.
 *
 * @param unit the code of the unit that owes it
 * @param directive the code of the directive that imposes it; empty for none
 * @param obligation the code of the obligation, unique within its directive
 * @param period the period it is owed for, such as {@code 2022-07}; empty when it does
 * not recur
 */
public record DutyKey(String unit, String directive, String obligation, String period) implements Comparable<DutyKey> {

	private static final Comparator<DutyKey> ORDER = Comparator.comparing(DutyKey::unit)
		.thenComparing(DutyKey::directive)
		.thenComparing(DutyKey::obligation)
		.thenComparing(DutyKey::period);

	/**
	 * A duty of no directive that does not recur.
	 * @param unit the code of the unit that owes it
	 * @param obligation the code of the obligation
	 */
	public DutyKey(String unit, String obligation) {
		this(unit, "", obligation, "");
	}

	/**
	 * What is owed, without by whom.
	 * @return such as {@code wan}, {@code bod-22-01/report} or {@code report 2022-07}
	 */
	public String owed() {
		return (this.directive.isEmpty() ? "" : this.directive + "/") + this.obligation
				+ (this.period.isEmpty() ? "" : " " + this.period);
	}

	@Override
	public int compareTo(DutyKey other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.unit + "/" + owed();
	}

}
