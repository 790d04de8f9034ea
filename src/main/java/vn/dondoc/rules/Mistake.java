package vn.dondoc.rules;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import vn.dondoc.facts.RuleSource;

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

	static void unless(boolean condition, Supplier<String> message) {
		if (!condition) {
			throw new Mistake(message.get(), null);
		}
	}

	@Nullable RuleSource source() {
		return this.source;
	}

}
