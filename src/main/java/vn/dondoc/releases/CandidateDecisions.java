package vn.dondoc.releases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.accounts.AccountOwners;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleProblem;

/**
 * Enters what is decided about candidates that wait. Each decision is a transaction of
 * its own under the {@link ReleaseLock}, so that of two at the same moment exactly one
 * counts.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class CandidateDecisions {

	private final ReleaseLock lock;

	private final LiveReleases live;

	private final StoredCandidates candidates;

	private final ReleaseJournal journal;

	private final AccountOwners owners;

	CandidateDecisions(ReleaseLock lock, LiveReleases live, StoredCandidates candidates, ReleaseJournal journal,
			AccountOwners owners) {
		this.lock = lock;
		this.live = live;
		this.candidates = candidates;
		this.journal = journal;
		this.owners = owners;
	}

	/**
	 * The text of a candidate, if it may be approved.
	 * @throws CandidateRefusedException if not
	 */
	Release approvable(long id, String approver) {
		// Else another approval between two readings looks like another release
		this.lock.take();
		return this.live.text(requireApprovable(id, approver));
	}

	/**
	 * Puts a candidate live.
	 * @throws CandidateRefusedException if it may not be approved
	 */
	Candidate approve(long id, String approver, String reason) {
		this.lock.take();
		StoredCandidate candidate = requireApprovable(id, approver);
		candidate.decide(State.ACTIVATED, approver, reason, this.live.now());
		this.journal.approved(candidate.snapshot());
		this.live.activate(candidate, approver);
		return candidate.snapshot();
	}

	private StoredCandidate requireApprovable(long id, String approver) {
		StoredCandidate candidate = requireWaiting(id);
		if (madeBy(candidate, approver)) {
			throw new CandidateRefusedException(Reason.OWN);
		}
		requireOwners(candidate, approver);
		if (!Objects.equals(this.live.active(), candidate.basedOn())) {
			throw new CandidateRefusedException(Reason.OVERTAKEN);
		}
		return candidate;
	}

	// An admin who may hold another's account is the same person as its owner
	private void requireOwners(StoredCandidate candidate, String approver) {
		Instant made = candidate.createdAt();
		if (!this.owners.ownedSince(approver, made)) {
			throw new CandidateRefusedException(Reason.HANDED);
		}
		if (!this.owners.ownedSince(candidate.author(), made)) {
			throw new CandidateRefusedException(Reason.AUTHOR_HANDED);
		}
	}

	private StoredCandidate requireWaiting(long id) {
		StoredCandidate candidate = this.candidates.findById(id)
			.orElseThrow(() -> new CandidateRefusedException(Reason.UNKNOWN));
		if (candidate.state() != State.WAITING) {
			throw new CandidateRefusedException(Reason.DECIDED);
		}
		return candidate;
	}

	private static boolean madeBy(StoredCandidate candidate, String account) {
		return candidate.author().strip().equalsIgnoreCase(account.strip());
	}

	/**
	 * Enters that a candidate which waited passes the gate no more.
	 */
	Candidate refuse(long id, List<RuleProblem> problems) {
		this.lock.take();
		StoredCandidate candidate = requireWaiting(id);
		candidate.refuse(problems, this.live.now());
		this.journal.refused(candidate.snapshot());
		return candidate.snapshot();
	}

	/**
	 * Enters that somebody does not want a candidate, or that its author takes it back.
	 */
	Candidate reject(long id, String by, String reason) {
		this.lock.take();
		StoredCandidate candidate = requireWaiting(id);
		candidate.decide(madeBy(candidate, by) ? State.SUPERSEDED : State.REJECTED, by, reason, this.live.now());
		this.journal.rejected(candidate.snapshot());
		return candidate.snapshot();
	}

}
