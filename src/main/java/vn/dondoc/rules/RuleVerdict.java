package vn.dondoc.rules;

import java.util.List;

/**
 * How a rule looks at a fact, so that one can say why it speaks or why it does not.
 *
 * @param outline the rule
 * @param inForce whether it is enabled and the date lies within its dates
 * @param conditions how each of its conditions came out, in their order
 */
public record RuleVerdict(RuleOutline outline, boolean inForce, List<Outcome> conditions) {

	/**
	 * Takes a private copy.
	 */
	public RuleVerdict {
		conditions = List.copyOf(conditions);
	}

	/**
	 * Whether the rule speaks of the fact.
	 * @return {@code true} if it is in force and all its conditions hold
	 */
	public boolean speaks() {
		return this.inForce && this.conditions.stream().allMatch(Outcome::holds);
	}

	/**
	 * How a condition came out.
	 *
	 * @param condition the condition
	 * @param holds whether it holds
	 * @param seen the properties it asks for as the fact has them, such as
	 * {@code kind = "SCHOOL"}
	 */
	public record Outcome(RuleOutline.Condition condition, boolean holds, List<String> seen) {

		/**
		 * Takes a private copy.
		 */
		public Outcome {
			seen = List.copyOf(seen);
		}

	}

}
