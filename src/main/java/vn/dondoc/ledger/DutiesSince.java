package vn.dondoc.ledger;

import java.time.LocalDate;
import java.util.Map;

import vn.dondoc.facts.DutyKey;

/**
 * From which day duties have been there: since the rules have run that owe them, or since
 * a run entered them by the rules before. Of a day before that nothing was missed.
 *
 * @param rulesSince the day since which the rules have run
 * @param entered the day on which each duty was entered; one that was not is absent
 */
public record DutiesSince(LocalDate rulesSince, Map<DutyKey, LocalDate> entered) {

	/**
	 * Takes a private copy.
	 */
	public DutiesSince {
		entered = Map.copyOf(entered);
	}

	/**
	 * The first day on which any was there.
	 * @return the day; nothing was missed before it
	 */
	public LocalDate first() {
		return this.entered.values()
			.stream()
			.reduce(this.rulesSince, (one, other) -> one.isBefore(other) ? one : other);
	}

	/**
	 * Whether a duty was there on a day.
	 * @param duty the duty; one that is owed now
	 * @param day the day
	 * @return {@code false} for a day before the duty was
	 */
	public boolean include(DutyKey duty, LocalDate day) {
		return !day.isBefore(this.rulesSince) || !day.isBefore(this.entered.getOrDefault(duty, this.rulesSince));
	}

}
