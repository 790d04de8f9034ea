package vn.dondoc.releases;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.dondoc.journal.AuditTrail;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.rules.Release;

/**
 * Enters in the journal what becomes of candidates. The subject is always the hash of the
 * release.
 */
@Component
class ReleaseJournal {

	private final AuditTrail audit;

	ReleaseJournal(AuditTrail audit) {
		this.audit = audit;
	}

	void entered(Candidate candidate) {
		String basis = (candidate.basedOn() != null) ? "based on " + candidate.basedOn() : "the first of all";
		record(candidate.author(), "submitted", candidate,
				"from " + candidate.origin() + ", " + basis + said(candidate.comment()));
		if (candidate.state() == State.REFUSED) {
			refused(candidate);
		}
		if (candidate.state() == State.WAITING) {
			record(candidate.author(), "held", candidate, candidate.held() + ", share "
					+ String.format(Locale.ROOT, "%.2f", candidate.review().share()) + " of the alerts");
		}
	}

	void refused(Candidate candidate) {
		record(candidate.author(), "refused", candidate,
				candidate.problems().size() + " problems, the first " + candidate.problems().get(0));
	}

	void superseded(Candidate candidate, String by, @Nullable Long newer) {
		record(by, "superseded", candidate, (newer != null) ? "by candidate " + newer : "taken back");
	}

	void approved(Candidate candidate) {
		record(decider(candidate), "approved", candidate, "made by " + candidate.author() + said(candidate.reason()));
	}

	void rejected(Candidate candidate) {
		boolean takenBack = candidate.state() == State.SUPERSEDED;
		record(decider(candidate), takenBack ? "superseded" : "rejected", candidate,
				(takenBack ? "taken back" : "made by " + candidate.author()) + said(candidate.reason()));
	}

	void activated(Candidate candidate, @Nullable String approver) {
		record((approver != null) ? approver : candidate.author(), "activated", candidate, "made by "
				+ candidate.author() + ((approver != null) ? ", approved by " + approver : ", without an approval"));
	}

	void overwritten(Release folder, Release runs, String by) {
		this.audit.record(by, "rules.written", runs.hash(), "into the rule folder, which held " + folder.hash());
	}

	private void record(String actor, String action, Candidate candidate, String detail) {
		this.audit.record(actor, "rules." + action, candidate.release(), "candidate " + candidate.id() + ": " + detail);
	}

	private static String decider(Candidate candidate) {
		return (candidate.decidedBy() != null) ? candidate.decidedBy() : candidate.author();
	}

	private static String said(String text) {
		return text.isBlank() ? "" : "; " + text;
	}

}
