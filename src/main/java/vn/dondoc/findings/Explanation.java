package vn.dondoc.findings;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The answer to "why not?", or what was not understood about the question.
 *
 * @param reason what was not understood; {@code null} when there is an answer
 * @param near codes that may have been meant, the likeliest first
 * @param answer the answer; {@code null} when the question was not understood
 */
public record Explanation(@Nullable Reason reason, List<String> near, @Nullable WhyNot answer) {

	/**
	 * Takes a private copy.
	 */
	public Explanation {
		near = List.copyOf(near);
	}

	static Explanation of(WhyNot answer) {
		return new Explanation(null, List.of(), answer);
	}

	/**
	 * Why there is no answer.
	 */
	public enum Reason {

		/** There are no rules that could run. */
		NO_RULES,
		/** There is no such unit. */
		UNKNOWN_UNIT,
		/** No rule names such an obligation. */
		UNKNOWN_OBLIGATION

	}

}
