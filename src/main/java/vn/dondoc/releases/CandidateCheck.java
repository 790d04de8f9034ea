package vn.dondoc.releases;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dondoc.releases.Candidate.Held;
import vn.dondoc.releases.RulesProperties.Activation;
import vn.dondoc.releases.RulesProperties.FailingScenarios;
import vn.dondoc.rules.RuleProblemsException;
import vn.dondoc.rules.RuleReason;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.text.Fault;
import vn.dondoc.text.Reason;

/**
 * Looks at a submission: gate and compiler, rehearsal, then whether it needs an approval.
 * Takes its time and therefore no lock; changes nothing.
 */
@Component
class CandidateCheck {

	private static final Logger logger = LoggerFactory.getLogger(CandidateCheck.class);

	private final RunningRules running;

	private final ObjectProvider<CandidateReviewer> reviewer;

	private final RulesProperties properties;

	CandidateCheck(RunningRules running, ObjectProvider<CandidateReviewer> reviewer, RulesProperties properties) {
		this.running = running;
		this.reviewer = reviewer;
		this.properties = properties;
	}

	Checked check(Submission submission) {
		Rulebook candidate;
		try {
			candidate = this.running.compiled(submission.release());
		}
		catch (RuleProblemsException ex) {
			return Checked.refused(ex.problems());
		}
		if (submission.basedOn() == null) {
			// The very first release has nothing that it could be compared with
			return Checked.passed(CandidateReview.NOTHING, Held.NO);
		}
		return review(candidate);
	}

	private Checked review(Rulebook candidate) {
		CandidateReviewer present = this.reviewer.getIfAvailable();
		if (present == null) {
			return Checked.passed(CandidateReview.NOTHING, held(CandidateReview.NOTHING));
		}
		try {
			CandidateReview review = present.review(candidate, this.running.follow().orElse(null));
			return Checked.passed(review, held(review));
		}
		catch (RuntimeException ex) {
			Reason why = Fault.logged(logger,
					"Release " + candidate.release().shortHash() + " could not be rehearsed and waits for an approval",
					ex);
			return Checked.passed(unknown(why), bySetting() ? Held.BY_SETTING : Held.BY_SHARE);
		}
	}

	private Held held(CandidateReview review) {
		if (bySetting()) {
			return Held.BY_SETTING;
		}
		boolean many = Math.max(review.raised(), review.withdrawn()) >= this.properties.holdFrom();
		if (many && review.share() > this.properties.holdShare()) {
			return Held.BY_SHARE;
		}
		boolean fails = !review.failedScenarios().isEmpty();
		return (fails && this.properties.failingScenarios() == FailingScenarios.HOLD) ? Held.BY_SCENARIO : Held.NO;
	}

	private boolean bySetting() {
		return this.properties.activation() == Activation.APPROVAL;
	}

	private static CandidateReview unknown(Reason why) {
		return new CandidateReview(0, 0, 0, 0, 0, 0, 0, List.of(), List.of(Reason.of(RuleReason.NOT_REHEARSED, why)));
	}

}
