package vn.dondoc.rules;

import org.jspecify.annotations.Nullable;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.language.Message;

/**
 * A rule said something that makes no sense, such as month 13.
 */
final class Mistake extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable RuleSource source;

	Mistake(String message, @Nullable RuleSource source) {
		super(message);
		this.source = source;
	}

	static void refuse(@Nullable Message wrong) {
		if (wrong != null) {
			throw new Mistake(wrong.english(), null);
		}
	}

	@Nullable RuleSource source() {
		return this.source;
	}

}
