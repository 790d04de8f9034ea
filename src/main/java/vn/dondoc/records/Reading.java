package vn.dondoc.records;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;

/**
 * A figure read for a target (số liệu).
 *
 * @param duty which duty
 * @param value the percentage; {@code null} when the source only says whether the target
 * is reached
 * @param reached whether the source says that the target is reached; {@code null} when it
 * only gives the figure
 * @param on the day it was read, in Viet Nam
 * @param source where that is known from
 */
public record Reading(DutyKey duty, @Nullable BigDecimal value, @Nullable Boolean reached, LocalDate on,
		String source) {

	/**
	 * Whether this reading reaches a target. What the source says in words goes before
	 * the figure.
	 * @param target the percentage to reach
	 * @return {@code true} if it does
	 */
	public boolean reaches(BigDecimal target) {
		if (this.reached != null) {
			return this.reached;
		}
		return this.value != null && this.value.compareTo(target) >= 0;
	}

}
