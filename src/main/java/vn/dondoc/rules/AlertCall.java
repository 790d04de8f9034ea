package vn.dondoc.rules;

import java.util.List;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.RuleSource;
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
}
