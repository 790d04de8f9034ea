package vn.dondoc.rules;

/**
 * A rule that broke while it ran. Only the findings of its own file are missing.
 *
 * @param file the file, relative to the rule folder
 * @param line the line of the rule, or 1 when only the file is known
 * @param rule the rule's name, or an empty text when only the file is known
 * @param message what happened
 */
public record RuleFailure(String file, int line, String rule, String message) {

	@Override
	public String toString() {
		return this.file + ":" + this.line + ":1: "
				+ (this.rule.isEmpty() ? this.message : "rule \"" + this.rule + "\": " + this.message);
	}

}
