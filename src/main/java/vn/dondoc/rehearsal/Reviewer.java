package vn.dondoc.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.dondoc.facts.OrgUnit;
import vn.dondoc.rehearsal.Rehearsal.AlertChange.Effect;
import vn.dondoc.rehearsal.Rehearsal.DutyChange.Shift;
import vn.dondoc.releases.CandidateReview;
import vn.dondoc.releases.CandidateReviewer;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.text.Reason;

/**
 * Reviews candidates on the facts in the database. Whatever goes wrong is a warning: a
 * candidate is never refused because it could not be looked at.
 */
@Component
class Reviewer implements CandidateReviewer {

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
		LocalDate today = LocalDate.now(this.clock);
		List<OrgUnit> units = this.facts.units();
		List<Reason> warnings = new ArrayList<>();
		RuleWarnings.of(candidate, units, this.facts.calendar(), today)
			.forEach((warning) -> warnings.add(warning.reason()));
		RuleWarnings.unread(this.folders.rules().dir()).forEach((warning) -> warnings.add(warning.reason()));
		if (units.isEmpty()) {
			return with(CandidateReview.NOTHING, List.of(), warnings);
		}
		Rehearsal rehearsal = this.facts.rehearser().rehearse(candidate, running, today);
		rehearsal.failures().stream().map(RuleFailure::reason).forEach(warnings::add);
		List<Reason> failed = new ArrayList<>();
		this.scenarios.run(candidate, running, units, failed::add, warnings::add);
		return with(figures(rehearsal), failed, warnings);
	}

	private static CandidateReview with(CandidateReview figures, List<Reason> failed, List<Reason> warnings) {
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
