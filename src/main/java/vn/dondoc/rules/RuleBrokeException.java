package vn.dondoc.rules;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.dondoc.facts.RuleSource;

/**
 * A session broke off. Nothing it had said may be used.
 */
final class RuleBrokeException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable RuleSource source;

	RuleBrokeException(@Nullable RuleSource source, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.source = source;
	}

	RuleFailure failure(RuleText file) {
		String message = Objects.requireNonNullElse(getMessage(), "broke");
		RuleSource rule = (this.source == null && file.sources().size() == 1)
				? file.sources().values().iterator().next() : this.source;
		return (rule != null) ? new RuleFailure(file.name(), rule.line(), rule.rule(), message)
				: new RuleFailure(file.name(), 1, "", message);
	}

}
