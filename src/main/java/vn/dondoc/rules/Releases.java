package vn.dondoc.rules;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The releases that ever went live. They are kept for ever, so that an alert can show the
 * text by which it was said.
 */
@Service
public class Releases {

	private final StoredReleases releases;

	private final StoredActivations activations;

	private final Clock clock;

	Releases(StoredReleases releases, StoredActivations activations, Clock clock) {
		this.releases = releases;
		this.activations = activations;
		this.clock = clock;
	}

	/**
	 * A release by its hash.
	 * @param hash the whole hash
	 * @return the release, or empty when none of that hash ever went live
	 */
	@Transactional(readOnly = true)
	public Optional<Release> release(String hash) {
		return this.releases.findByHash(hash).map(StoredRelease::snapshot);
	}

	/**
	 * The release that went live last.
	 * @return the release, or empty when none ever did
	 */
	@Transactional(readOnly = true)
	public Optional<Release> active() {
		return this.activations.findFirstByOrderByIdDesc().map((activation) -> activation.release().snapshot());
	}

	/**
	 * Puts a release live, unless it is.
	 * @param release the release, which must have compiled
	 * @param actor who put it live
	 */
	@Transactional
	void activate(Release release, String actor) {
		Optional<StoredActivation> live = this.activations.findFirstByOrderByIdDesc();
		if (live.isPresent() && live.get().release().hash().equals(release.hash())) {
			return;
		}
		StoredRelease stored = this.releases.findByHash(release.hash())
			.orElseGet(() -> this.releases.save(new StoredRelease(release, actor, this.clock.instant())));
		this.activations.save(new StoredActivation(stored, actor, this.clock.instant()));
	}

}
