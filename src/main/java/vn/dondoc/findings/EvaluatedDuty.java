package vn.dondoc.findings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.ledger.LedgerEntry;

/**
 * A duty and what is to be said about it.
 *
 * @param entry the duty as it stands
 * @param finding what is to be said; {@code null} when no slot has been reached
 * @param ahead what is to be said beside it, since its slot falls on a day without
 * letters and the duty is due before the next; oldest first, mostly none
 */
public record EvaluatedDuty(LedgerEntry entry, @Nullable Finding finding, List<Finding> ahead) {

	/**
	 * Takes a private copy.
	 */
	public EvaluatedDuty {
		ahead = List.copyOf(ahead);
	}

	/**
	 * All that is to be said.
	 * @return the findings, oldest slot first; may be empty
	 */
	public List<Finding> findings() {
		return Stream.concat(Stream.ofNullable(this.finding), this.ahead.stream()).toList();
	}

	/**
	 * Whether the slot was reached on the very day of the evaluation, not before.
	 * @return {@code true} if there is a finding and its slot is that day
	 */
	public boolean reachedThatDay() {
		return this.finding != null && Objects.equals(this.entry.duty().offset(), this.finding.slot().offset());
	}

}
