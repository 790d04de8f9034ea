package vn.dondoc.releases;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.FolderMemory.Seen;
import vn.dondoc.rules.Release;

/**
 * Decides what is to be done about what the rule folder holds. Not the difference to what
 * runs counts, but the difference to what this node saw last: after a roll back the
 * folder still holds the other text and must not bring it back by itself.
 */
@Component
class FolderDecision {

	private final FolderMemory memory;

	private final Releases releases;

	private final StoredCandidates candidates;

	FolderDecision(FolderMemory memory, Releases releases, StoredCandidates candidates) {
		this.memory = memory;
		this.releases = releases;
		this.candidates = candidates;
	}

	@Transactional(readOnly = true)
	Step of(Release found) {
		Optional<String> active = this.releases.activeHash();
		Optional<Seen> seen = this.memory.seen();
		boolean same = seen.filter((last) -> last.hash().equals(found.hash())).isPresent();
		if (active.filter(found.hash()::equals).isPresent()) {
			return same ? Step.NOTHING : Step.NOTE;
		}
		if (refused(found)) {
			return (same || active.isEmpty() || dealtWith(found, seen)) ? Step.CHECK_AGAIN : Step.SUBMIT;
		}
		if (active.isEmpty()) {
			return Step.SUBMIT;
		}
		if (same) {
			return Step.NOTHING;
		}
		return dealtWith(found, seen) ? Step.NOTE : Step.SUBMIT;
	}

	private boolean refused(Release found) {
		return this.candidates.findFirstByReleaseOrderByIdDesc(found.hash())
			.filter((candidate) -> candidate.state() == State.REFUSED)
			.isPresent();
	}

	/**
	 * Whether another node, which has the same files, brought this in since this node
	 * looked last. A node that has never looked has seen nothing of the past.
	 */
	private boolean dealtWith(Release found, Optional<Seen> seen) {
		if (seen.isEmpty()) {
			return this.releases.known(found.hash());
		}
		return this.candidates.findFirstByReleaseAndOriginOrderByIdDesc(found.hash(), Origin.DISK)
			.filter((candidate) -> candidate.id() > seen.get().latestCandidate())
			.isPresent();
	}

	/**
	 * What is to be done.
	 */
	enum Step {

		/** It becomes a candidate. */
		SUBMIT,
		/**
		 * It was refused; once in the life of a process it is asked again what is wrong,
		 * since the program may be another one now.
		 */
		CHECK_AGAIN,
		/** It is kept that this was seen. */
		NOTE,
		/** Nothing. */
		NOTHING

	}

}
