package vn.dondoc.rules;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.RuleSource;

/**
 * What a rule says, taken apart: about whom it asks what, and what it calls for.
 *
 * @param source the rule
 * @param directive the code of the directive that its file belongs to; empty for none
 * @param lastLine the line of its {@code end}, from 1
 * @param fact what it is about, {@code OrgUnit} or {@code Duty}
 * @param conditions its conditions in their order; all must hold
 * @param mentions the values that its conditions compare properties with
 * @param statement its statement as written
 * @param obligation the obligation it makes units owe; {@code null} for a rule about
 * duties
 * @param enabled {@code false} when {@code enabled false} stands there
 * @param effective {@code date-effective}: the first day on which it speaks; {@code null}
 * if there is none
 * @param expires {@code date-expires}, or the end of the directive that a rule about
 * units belongs to: the first day on which it speaks no more; {@code null} if there is
 * none
 */
public record RuleOutline(RuleSource source, String directive, int lastLine, String fact, List<Condition> conditions,
		List<Mention> mentions, String statement, @Nullable String obligation, boolean enabled,
		@Nullable LocalDate effective, @Nullable LocalDate expires) {

	/**
	 * Takes private copies.
	 */
	public RuleOutline {
		conditions = List.copyOf(conditions);
		mentions = List.copyOf(mentions);
	}

	/**
	 * One of the conditions between the brackets, commas apart.
	 *
	 * @param text the condition as written
	 * @param line the line it begins on, from 1
	 * @param column the column it begins at, from 1
	 */
	public record Condition(String text, int line, int column) {
	}

	/**
	 * A value that a property is compared with.
	 *
	 * @param property the property, such as {@code kind}
	 * @param value the value, without its quotation marks
	 * @param line the line of the value, from 1
	 * @param column the column of the value, from 1
	 */
	public record Mention(String property, String value, int line, int column) {
	}

}
