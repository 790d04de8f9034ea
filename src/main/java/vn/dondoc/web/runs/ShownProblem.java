package vn.dondoc.web.runs;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.RuleFailure;
import vn.dondoc.runs.Run;
import vn.dondoc.text.Reason;
import vn.dondoc.web.layout.RuleLinks;

/**
 * A problem of a run, with the way to the rule that broke.
 *
 * @param what the problem
 * @param link the rule's text in the release that ran; {@code null} when no rule is named
 */
record ShownProblem(Reason what, @Nullable String link) {

	static ShownProblem of(Reason what, Run run, RuleLinks links) {
		Optional<RuleFailure> rule = RuleFailure.of(what).filter((failure) -> !failure.rule().isEmpty());
		String release = run.release();
		return new ShownProblem(what,
				(rule.isPresent() && release != null) ? links.to(release, rule.get().file(), rule.get().line()) : null);
	}

}
