package vn.dondoc.rules.engine;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.RuleText;
import vn.dondoc.text.Reason;

/**
 * A session broke off. Nothing it had said may be used.
 */
final class RuleBrokeException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable RuleSource source;

	private final transient Reason what;

	RuleBrokeException(@Nullable RuleSource source, Reason what, @Nullable Throwable cause) {
		super(what.toString(), cause);
		this.source = source;
		this.what = what;
	}

	RuleFailure failure(RuleText file) {
		RuleSource rule = (this.source == null && file.sources().size() == 1)
				? file.sources().values().iterator().next() : this.source;
		return (rule != null) ? new RuleFailure(file.name(), rule.line(), rule.rule(), this.what)
				: new RuleFailure(file.name(), 1, "", this.what);
	}

}
