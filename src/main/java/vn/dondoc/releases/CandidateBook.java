package vn.dondoc.releases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.rules.Release;

/**
 * Enters submissions. Each is a transaction of its own under the {@link ReleaseLock}: the
 * candidate, the activation, what this node saw of its folder and the journal are kept
 * together or not at all, and of two at the same moment the second sees the first.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class CandidateBook {

	private final ReleaseLock lock;

	private final LiveReleases live;

	private final StoredCandidates candidates;

	private final FolderMemory folder;

	private final ReleaseJournal journal;

	CandidateBook(ReleaseLock lock, LiveReleases live, StoredCandidates candidates, FolderMemory folder,
			ReleaseJournal journal) {
		this.lock = lock;
		this.live = live;
		this.candidates = candidates;
		this.folder = folder;
		this.journal = journal;
	}

	/**
	 * Enters a submission that was looked at, and puts it live if nothing speaks against
	 * it.
	 * @throws CandidateRefusedException if another release went live since it was made,
	 * or it is what runs
	 */
	Candidate enter(Submission submission, Checked checked) {
		this.lock.take();
		requireBasis(submission);
		this.live.keep(submission.release(), submission.author());
		if (submission.folder() != null) {
			this.live.keep(submission.folder(), submission.author());
		}
		StoredCandidate candidate = refusedBefore(submission, checked).orElseGet(() -> enterNew(submission, checked));
		if (submission.folder() != null) {
			String found = submission.folder().hash();
			this.folder.see(found, (candidate.state() == State.ACTIVATED) ? found : this.folder.base(),
					this.candidates.latestId());
		}
		return candidate.snapshot();
	}

	private void requireBasis(Submission submission) {
		String active = this.live.active();
		if (submission.release().hash().equals(active)) {
			throw new CandidateRefusedException(Reason.UNCHANGED);
		}
		if (!Objects.equals(active, submission.basedOn())) {
			throw new CandidateRefusedException(Reason.OVERTAKEN);
		}
	}

	// One row a text, however often the folder that holds it is looked at
	private Optional<StoredCandidate> refusedBefore(Submission submission, Checked checked) {
		if (submission.origin() != Origin.DISK || checked.state() != State.REFUSED) {
			return Optional.empty();
		}
		return this.candidates.findFirstByReleaseAndOriginOrderByIdDesc(submission.release().hash(), Origin.DISK)
			.filter((earlier) -> earlier.state() == State.REFUSED);
	}

	private StoredCandidate enterNew(Submission submission, Checked checked) {
		StoredCandidate candidate = this.candidates
			.saveAndFlush(new StoredCandidate(submission, checked, this.live.now()));
		this.journal.entered(candidate.snapshot());
		if (checked.state() != State.REFUSED) {
			supersede(waiting(submission), submission.author(), candidate);
		}
		if (checked.state() == State.ACTIVATED) {
			this.live.activate(candidate, null);
		}
		return candidate;
	}

	// The folder speaks for itself, whoever asked for it to be heard
	private List<StoredCandidate> waiting(Submission submission) {
		return (submission.origin() == Origin.DISK)
				? this.candidates.findByStateAndOrigin(State.WAITING, submission.origin()) : this.candidates
					.findByStateAndOriginAndAuthorIgnoreCase(State.WAITING, submission.origin(), submission.author());
	}

	private void supersede(List<StoredCandidate> waiting, String author, @Nullable StoredCandidate by) {
		for (StoredCandidate older : waiting) {
			if (older != by) {
				older.decide(State.SUPERSEDED, author, "", this.live.now());
				this.journal.superseded(older.snapshot(), author, (by != null) ? by.id() : null);
			}
		}
	}

	/**
	 * Keeps that the folder was seen and is another node's wish already.
	 */
	void seen(Release found, String author) {
		this.lock.take();
		this.live.keep(found, author);
		this.folder.see(found.hash(), this.folder.base(), this.candidates.latestId());
	}

	/**
	 * Keeps that the folder was seen and asks for nothing. What this node's folder asked
	 * for before is taken back.
	 */
	void taken(Release found, String author) {
		this.lock.take();
		this.live.keep(found, author);
		this.folder.seen()
			.filter((before) -> !before.hash().equals(found.hash()))
			.ifPresent((before) -> supersede(this.candidates.findByStateAndFolder(State.WAITING, before.hash()), author,
					null));
		this.folder.see(found.hash(), found.hash(), this.candidates.latestId());
	}

	/**
	 * Enters that what runs was written into a folder.
	 */
	void overwritten(Release found, Release runs, String by) {
		this.journal.overwritten(found, runs, by);
	}

	/**
	 * Keeps the text of a folder that people have to decide about, so that they can see
	 * it on any node and have it back.
	 */
	void keep(Release found, String author) {
		this.lock.take();
		this.live.keep(found, author);
	}

}
