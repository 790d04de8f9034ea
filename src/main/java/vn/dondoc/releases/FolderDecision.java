package vn.dondoc.releases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.FolderMemory.Seen;
import vn.dondoc.rules.Release;

/**
 * Decides what is to be done about what the rule folder holds. Not its difference to what
 * runs counts, but its difference to what this node took of it last: after a roll back
 * the folder still holds the other text and must not bring it back, not even when another
 * of its files is touched.
 */
@Component
class FolderDecision {

	private static final Release NOTHING_YET = Release.of(Map.of());

	private final FolderMemory memory;

	private final Releases releases;

	private final StoredCandidates candidates;

	FolderDecision(FolderMemory memory, Releases releases, StoredCandidates candidates) {
		this.memory = memory;
		this.releases = releases;
		this.candidates = candidates;
	}

	@Transactional(readOnly = true)
	Decision of(Release found) {
		String active = this.releases.activeHash().orElse(null);
		if (active == null) {
			return new Decision(refused(found) ? Step.CHECK_AGAIN : Step.SUBMIT, found, null, List.of());
		}
		String base = this.memory.base();
		FolderMerge merge = merge(base, active, found);
		return new Decision(step(found, active, base, merge), merge.release(), active, merge.conflicts());
	}

	private FolderMerge merge(@Nullable String base, String active, Release found) {
		// Onto a text that somebody changed in the database nothing is put
		return untouched(active).map((runs) -> FolderMerge.of(before(base), runs, found))
			.orElseGet(() -> new FolderMerge(found, List.of()));
	}

	private Release before(@Nullable String base) {
		return (base != null) ? untouched(base).orElse(NOTHING_YET) : NOTHING_YET;
	}

	private Optional<Release> untouched(String hash) {
		return this.releases.release(hash).filter((release) -> release.hash().equals(hash));
	}

	private Step step(Release found, String active, @Nullable String base, FolderMerge merge) {
		Optional<Seen> seen = this.memory.seen();
		boolean same = seen.filter((last) -> last.hash().equals(found.hash())).isPresent();
		boolean clear = merge.conflicts().isEmpty();
		if (found.hash().equals(active) || (clear && merge.release().hash().equals(active))) {
			return (same && found.hash().equals(base)) ? Step.NOTHING : Step.TAKEN;
		}
		Optional<StoredCandidate> last = this.candidates.findFirstByFolderOrderByIdDesc(found.hash());
		boolean dealtWith = same || dealtWith(found, seen, last);
		if (clear && refused(merge.release())) {
			return dealtWith ? Step.CHECK_AGAIN : Step.SUBMIT;
		}
		if (same ? settled(last, active, clear) : dealtWith) {
			return same ? Step.NOTHING : Step.NOTE;
		}
		return clear ? Step.SUBMIT : Step.CONFLICT;
	}

	// Whether the same folder asks for nothing new although it differs from what runs
	private static boolean settled(Optional<StoredCandidate> last, String active, boolean clear) {
		return last.map((candidate) -> switch (candidate.state()) {
			case REFUSED -> false;
			case WAITING -> clear || active.equals(candidate.basedOn());
			default -> clear;
		}).orElse(clear);
	}

	private boolean refused(Release wish) {
		return this.candidates.findFirstByReleaseOrderByIdDesc(wish.hash())
			.filter((candidate) -> candidate.state() == State.REFUSED)
			.isPresent();
	}

	/**
	 * Whether another node, which has the same files, brought this in since this node
	 * looked last. A node that has never looked has seen nothing of the past.
	 */
	private boolean dealtWith(Release found, Optional<Seen> seen, Optional<StoredCandidate> last) {
		return seen.map((before) -> last.filter((candidate) -> candidate.id() > before.latestCandidate()).isPresent())
			.orElseGet(() -> last.isPresent() || this.candidates.existsByRelease(found.hash()));
	}

	/**
	 * What is to be done.
	 *
	 * @param step what
	 * @param release what would run
	 * @param basedOn the hash of what runs; {@code null} when nothing does
	 * @param conflicts the files that people have to decide about
	 */
	record Decision(Step step, Release release, @Nullable String basedOn, List<String> conflicts) {
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
		/** People decide, since a file changed on both sides. */
		CONFLICT,
		/** It asks for nothing: changes are counted from here. */
		TAKEN,
		/** It is kept that this was seen. */
		NOTE,
		/** Nothing. */
		NOTHING

	}

}
