package vn.dondoc.rules.engine;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.language.Message;
import vn.dondoc.text.Reason;

/**
 * A rule said something that makes no sense, such as month 13.
 */
final class Mistake extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable RuleSource source;

	private final transient Message wrong;

	Mistake(Message wrong, @Nullable RuleSource source) {
		super(wrong.english());
		this.wrong = wrong;
		this.source = source;
	}

	static void refuse(@Nullable Message wrong) {
		if (wrong != null) {
			throw new Mistake(wrong, null);
		}
	}

	Reason what() {
		return Reason.inBoth(this.wrong.english(), this.wrong.vietnamese());
	}

	@Nullable RuleSource source() {
		return this.source;
	}

}
