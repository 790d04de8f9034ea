package vn.dondoc.findings;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dondoc.ledger.LedgerEntry;

/**
 * A duty and what is to be said about it.
 *
 * @param entry the duty as it stands
 * @param finding what is to be said; {@code null} when no slot has been reached
 */
public record EvaluatedDuty(LedgerEntry entry, @Nullable Finding finding) {

	/**
	 * Whether the slot was reached on the very day of the evaluation, not before.
	 * @return {@code true} if there is a finding and its slot is that day
	 */
	public boolean reachedThatDay() {
		return this.finding != null && Objects.equals(this.entry.duty().offset(), this.finding.slot().offset());
	}

}
