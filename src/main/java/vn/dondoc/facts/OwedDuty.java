package vn.dondoc.facts;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a rule said is owed, before the calendar and the reports have been asked.
 *
 * @param holder the unit that owes it
 * @param obligation the code of the obligation
 * @param kind the sort of term
 * @param term the term; {@code null} only for a standing duty
 * @param target the percentage to reach; {@code null} unless the kind is a target
 * @param source the rule that said so
 * @param directive the code of the directive that imposes it; empty for none
 * @param period the period it is owed for; empty when it does not recur
 */
public record OwedDuty(OrgUnit holder, String obligation, DutyKind kind, @Nullable Term term,
		@Nullable BigDecimal target, RuleSource source, String directive, String period) {

	/**
	 * What this duty is called across modules.
	 * @return the key
	 */
	public DutyKey key() {
		return new DutyKey(this.holder.code(), this.directive, this.obligation, this.period);
	}

}
