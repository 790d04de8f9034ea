package vn.dondoc.alerts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.calendar.DueDate;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Term;

/**
 * How an alert proves itself: everything that was known when it was said.
 *
 * @param rule the rule that said it
 * @param owedBy the rule by which the duty is owed
 * @param release the hash of the release both rules were in
 * @param duty the facts that the rule saw
 * @param movedBy the days off that moved the due date, in order; may be empty
 * @param recipients whom the rule addressed, in their order
 * @param muted what lower-ranking rules would have said of the same duty that day
 * @param term the term in the words of the rule that owes the duty; {@code null} for what
 * was said before terms were kept
 */
public record AlertWhy(RuleSource rule, RuleSource owedBy, String release, Duty duty, List<DueDate.DayOff> movedBy,
		List<Recipient> recipients, List<Muted> muted, @Nullable Term term) {

	/**
	 * Takes private copies.
	 */
	public AlertWhy {
		movedBy = List.copyOf(movedBy);
		recipients = List.copyOf(recipients);
		muted = List.copyOf(muted);
	}

	/**
	 * The last day by the calendar.
	 * @return the day, or {@code null} when the duty has none
	 */
	public @Nullable LocalDate calendarDue() {
		return this.duty.calendarDue();
	}

	/**
	 * The percentage to reach.
	 * @return the percentage, or {@code null} when the duty is not a target
	 */
	public @Nullable BigDecimal target() {
		return this.duty.target();
	}

	/**
	 * What a rule would have said had no other spoken with a higher stage.
	 *
	 * @param rule the rule's name
	 * @param stage its stage
	 * @param level its level
	 * @param slot the slot it had reached
	 */
	public record Muted(String rule, Stage stage, int level, Slot slot) {
	}

}
