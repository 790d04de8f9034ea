package vn.dondoc.findings;

import java.util.List;

import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;

/**
 * A duty has reached a slot: the latest of the highest stage that any rule names.
 *
 * @param stage the stage
 * @param level the level of escalation, 0 unless the stage is escalated
 * @param slot the latest slot reached
 * @param rule the rule that says so
 * @param recipients to whom, in their order
 * @param muted what other rules would have said
 */
public record Finding(Stage stage, int level, Slot slot, RuleSource rule, List<Recipient> recipients,
		List<Muted> muted) {

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
