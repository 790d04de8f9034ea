package vn.dondoc.releases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import vn.dondoc.rules.Release;

/**
 * Which release is live, and how one becomes it. Whoever uses it holds the
 * {@link ReleaseLock}.
 */
@Component
class LiveReleases {

	private final StoredReleases releases;

	private final StoredActivations activations;

	private final ReleaseJournal journal;

	private final Clock clock;

	LiveReleases(StoredReleases releases, StoredActivations activations, ReleaseJournal journal, Clock clock) {
		this.releases = releases;
		this.activations = activations;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * The hash of the live release; {@code null} when there never was one.
	 */
	@Nullable String active() {
		return this.activations.latestHashes(Limit.of(1)).stream().findFirst().orElse(null);
	}

	/**
	 * Keeps a text, whatever becomes of it.
	 */
	void keep(Release release, String author) {
		if (!this.releases.existsByHash(release.hash())) {
			this.releases.save(new StoredRelease(release, author, now()));
		}
	}

	/**
	 * The text of a candidate.
	 */
	Release text(StoredCandidate candidate) {
		return stored(candidate).snapshot();
	}

	void activate(StoredCandidate candidate, @Nullable String approver) {
		this.activations.saveAndFlush(new StoredActivation(stored(candidate), candidate, approver, now()));
		this.journal.activated(candidate.snapshot(), approver);
	}

	/**
	 * The time as precisely as the database keeps it.
	 */
	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private StoredRelease stored(StoredCandidate candidate) {
		return this.releases.findByHash(candidate.release()).orElseThrow();
	}

}
