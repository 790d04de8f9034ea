package vn.dondoc.findings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.rules.RuleOutline;

/**
 * Which duty is asked about.
 *
 * @param unit the code of the unit
 * @param directive the code of the directive, empty for none; {@code null} for whichever
 * imposes such an obligation
 * @param obligation the code of the obligation
 * @param period the period; {@code null} for the latest that is owed
 */
public record Question(String unit, @Nullable String directive, String obligation, @Nullable String period) {

	/**
	 * Asks about one duty.
	 * @param duty the duty
	 * @return the question
	 */
	public static Question about(DutyKey duty) {
		return new Question(duty.unit(), duty.directive(), duty.obligation(), duty.period());
	}

	boolean means(RuleOutline rule) {
		return this.obligation.equals(rule.obligation())
				&& (this.directive == null || this.directive.equals(rule.directive()));
	}

	boolean means(DutyKey duty) {
		return meansObligation(duty) && (this.period == null || this.period.equals(duty.period()));
	}

	private boolean meansObligation(DutyKey duty) {
		return this.obligation.equals(duty.obligation())
				&& (this.directive == null || this.directive.equals(duty.directive()));
	}

	/**
	 * Which periods could be asked about.
	 */
	List<String> periods(Collection<DutyKey> owed) {
		return owed.stream()
			.filter(this::meansObligation)
			.map(DutyKey::period)
			.filter((name) -> !name.isEmpty())
			.distinct()
			.sorted(Comparator.reverseOrder())
			.toList();
	}

}
