package vn.dondoc.evaluation.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.evaluation.rehearsal.Rehearsal.AlertChange.Effect;
import vn.dondoc.evaluation.rehearsal.Rehearsal.DutyChange.Shift;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.rules.CandidateReview;
import vn.dondoc.rules.CandidateReviewer;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.Rulebook;

/**
 * Reviews candidates on the facts in the database. Whatever goes wrong is a warning: a
 * candidate is never refused because it could not be looked at.
 */
@Component
class Reviewer implements CandidateReviewer {

	private static final Logger logger = LoggerFactory.getLogger(Reviewer.class);

	private final StoredFacts facts;

	private final ScenarioReview scenarios;

	private final AdminFolders folders;

	private final Clock clock;

	Reviewer(StoredFacts facts, ScenarioReview scenarios, AdminFolders folders, Clock clock) {
		this.facts = facts;
		this.scenarios = scenarios;
		this.folders = folders;
		this.clock = clock;
	}

	@Override
	public CandidateReview review(Rulebook candidate, @Nullable Rulebook running) {
		List<String> warnings = new ArrayList<>();
		List<String> failed = new ArrayList<>();
		CandidateReview figures = CandidateReview.NOTHING;
		try {
			LocalDate today = LocalDate.now(this.clock);
			List<OrgUnit> units = this.facts.units();
			RuleWarnings.of(candidate, units, this.facts.calendar(), today)
				.forEach((warning) -> warnings.add(warning.toString()));
			RuleWarnings.unread(this.folders.rules().dir()).forEach((warning) -> warnings.add(warning.toString()));
			if (!units.isEmpty()) {
				Rehearsal rehearsal = this.facts.rehearser().rehearse(candidate, running, today);
				rehearsal.failures().stream().map(RuleFailure::toString).forEach(warnings::add);
				figures = figures(rehearsal);
				this.scenarios.run(candidate, running, units, failed::add, warnings::add);
			}
		}
		catch (RuntimeException ex) {
			logger.error("Release {} could not be reviewed", candidate.release().shortHash(), ex);
			warnings.add("The review broke off: " + ex);
		}
		return new CandidateReview(figures.alerts(), figures.raised(), figures.withdrawn(), figures.changed(),
				figures.owed(), figures.dropped(), figures.moved(), failed, warnings);
	}

	// An alert that a lower target resolves is taken down by the rules all the same
	private static CandidateReview figures(Rehearsal rehearsal) {
		return new CandidateReview(rehearsal.alertsBefore(), rehearsal.alerts(Effect.RAISED),
				rehearsal.alerts(Effect.WITHDRAWN) + rehearsal.alerts(Effect.RESOLVED),
				rehearsal.alerts(Effect.CHANGED) + rehearsal.alerts(Effect.SILENT), rehearsal.duties(Shift.OWED),
				rehearsal.duties(Shift.DROPPED), rehearsal.duties(Shift.MOVED), List.of(), List.of());
	}

}
