package vn.dondoc.releases;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.Rulebook;

/**
 * Looks at what a candidate would change before it may go live. Implemented where facts
 * are known.
 */
public interface CandidateReviewer {

	/**
	 * Rehearses a candidate on today's facts and runs its scenarios. Changes nothing.
	 * @param candidate the candidate, compiled
	 * @param running the rules that run now; {@code null} when none do
	 * @return what it would change; if this throws, the candidate waits for an approval
	 */
	CandidateReview review(Rulebook candidate, @Nullable Rulebook running);

}
