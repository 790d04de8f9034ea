package vn.dondoc.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One obligation owed by one unit, as it stands on the day of the run. Everything a rule
 * may want to know is a plain property, reckoned beforehand.
 *
 * @param holder the unit that owes it
 * @param obligation the code of the obligation
 * @param clause the clause it comes from, such as {@code 1.g}; empty when the rule names
 * none
 * @param kind the sort of term, a name of {@link DutyKind}; a string, so that a rule can
 * write {@code kind == "TARGET"}
 * @param startsOn the day a commencement begins; {@code null} for any other kind
 * @param calendarDue the last day by the calendar; {@code null} when there is no date
 * @param due the last day that counts, after days off were passed over; {@code null} when
 * there is no date
 * @param work how far the work has come, a name of {@link Work}
 * @param daysLeft calendar days until the due date, 0 on it and after it; {@code null}
 * when there is no date
 * @param daysLate calendar days since the due date, 0 on it and before it; {@code null}
 * when there is no date
 * @param target the percentage to reach; {@code null} unless the kind is a target
 * @param reading the latest percentage read; {@code null} when there is none
 * @param directive the code of the directive that imposes it; empty for none
 * @param period the period it is owed for, such as {@code 2022-07}; empty when it does
 * not recur
 */
public record Duty(OrgUnit holder, String obligation, String clause, String kind, @Nullable LocalDate startsOn,
		@Nullable LocalDate calendarDue, @Nullable LocalDate due, String work, @Nullable Integer daysLeft,
		@Nullable Integer daysLate, @Nullable BigDecimal target, @Nullable BigDecimal reading, String directive,
		String period) {

	/**
	 * Whether the holder still has something to do.
	 * @return {@code true} when the work is not started, in progress or returned
	 */
	public boolean open() {
		return switch (this.work) {
			case "NOT_STARTED", "IN_PROGRESS", "RETURNED" -> true;
			default -> false;
		};
	}

	/**
	 * Whether the holder has reported and nobody has verified it yet.
	 * @return {@code true} when the work is reported
	 */
	public boolean awaitingVerification() {
		return "REPORTED".equals(this.work);
	}

	/**
	 * Where the day of the run lies, counted from the due date as slots are.
	 * @return days after the due date, negative before it; {@code null} without a date
	 */
	public @Nullable Integer offset() {
		if (this.daysLeft == null || this.daysLate == null) {
			return null;
		}
		return this.daysLate - this.daysLeft;
	}

	/**
	 * How far the work has come, for Java.
	 * @return the state
	 */
	public Work workState() {
		return Work.valueOf(this.work);
	}

	/**
	 * What this duty is called across modules.
	 * @return the key
	 */
	public DutyKey key() {
		return new DutyKey(this.holder.code(), this.directive, this.obligation, this.period);
	}

}
