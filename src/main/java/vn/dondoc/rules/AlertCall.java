package vn.dondoc.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;

/**
 * What a rule wants said about a duty.
 *
 * @param duty the duty
 * @param stage the stage
 * @param level the level of escalation, 0 unless the stage is escalated
 * @param slots the days on which it is to be said
 * @param recipients to whom, the holder first
 * @param source the rule
 */
public record AlertCall(Duty duty, Stage stage, int level, Slots slots, List<Recipient> recipients, RuleSource source) {

	/**
	 * The slot at which the duty stands.
	 * @return the latest that it has reached; {@code null} when it has reached none, or
	 * none since it has been there
	 */
	public @Nullable Slot reached() {
		Integer offset = this.duty.offset();
		Slot slot = (offset != null) ? this.slots.latest(offset) : null;
		return (slot != null && this.duty.wasThereAt(slot)) ? slot : null;
	}

}
