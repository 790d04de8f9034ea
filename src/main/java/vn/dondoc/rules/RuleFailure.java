package vn.dondoc.rules;

import java.util.List;
import java.util.Optional;

import vn.dondoc.text.Reason;

/**
 * A rule that broke while it ran. Only the findings of its own file are missing.
 *
 * @param file the file, relative to the rule folder
 * @param line the line of the rule, or 1 when only the file is known
 * @param rule the rule's name, or an empty text when only the file is known
 * @param what what happened
 */
public record RuleFailure(String file, int line, String rule, Reason what) {

	/**
	 * The failure among the reasons that a run keeps.
	 * @return the place and what happened
	 */
	public Reason reason() {
		return this.rule.isEmpty() ? Reason.of(RuleReason.RULE_FILE_BROKE, this.file, this.line, this.what)
				: Reason.of(RuleReason.RULE_BROKE, this.file, this.line, this.rule, this.what);
	}

	/**
	 * The failure that a reason tells of.
	 * @param reason any reason
	 * @return the failure, or empty when it tells of something else
	 */
	public static Optional<RuleFailure> of(Reason reason) {
		List<String> parts = reason.arguments();
		if (reason.is(RuleReason.RULE_BROKE)) {
			return Optional
				.of(new RuleFailure(parts.get(0), Integer.parseInt(parts.get(1)), parts.get(2), reason.inner(3)));
		}
		return reason.is(RuleReason.RULE_FILE_BROKE)
				? Optional.of(new RuleFailure(parts.get(0), Integer.parseInt(parts.get(1)), "", reason.inner(2)))
				: Optional.empty();
	}

	/**
	 * The failure as commands print it.
	 */
	@Override
	public String toString() {
		return this.file + ":" + this.line + ":1: "
				+ (this.rule.isEmpty() ? this.what : "rule \"" + this.rule + "\": " + this.what);
	}

}
