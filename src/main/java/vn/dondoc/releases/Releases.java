package vn.dondoc.releases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.rules.Release;

/**
 * The releases that ever went live or wanted to. They are kept for ever, so that an alert
 * can show the text by which it was said.
 */
@Service
@Transactional(readOnly = true)
public class Releases {

	private final StoredReleases releases;

	private final StoredActivations activations;

	Releases(StoredReleases releases, StoredActivations activations) {
		this.releases = releases;
		this.activations = activations;
	}

	/**
	 * A release by its hash.
	 * @param hash the whole hash
	 * @return the release, or empty when none of that hash was ever submitted
	 */
	public Optional<Release> release(String hash) {
		return this.releases.findByHash(hash).map(StoredRelease::snapshot);
	}

	/**
	 * The release that went live last, which is what runs on every node from its next run
	 * on.
	 * @return the release, or empty when none ever did
	 */
	public Optional<Release> active() {
		return this.activations.findFirstByOrderByIdDesc().map((activation) -> activation.release().snapshot());
	}

	/**
	 * The hash of the release that went live last.
	 * @return the whole hash, or empty when none ever did
	 */
	public Optional<String> activeHash() {
		return this.activations.latestHashes(Limit.of(1)).stream().findFirst();
	}

	/**
	 * What went live last, newest first.
	 * @param limit how many at most
	 * @return the activations
	 */
	public List<Activation> activations(int limit) {
		return this.activations.latest(Limit.of(limit));
	}

	/**
	 * When a release went live.
	 * @param hash the whole hash
	 * @param by a moment
	 * @return the last time by that moment, or empty when it had never been live
	 */
	public Optional<Instant> liveSince(String hash, Instant by) {
		return this.activations.latestOf(hash, by);
	}

	/**
	 * Whether a release ever went live.
	 */
	boolean everActive(String hash) {
		return this.activations.existsByReleaseHash(hash);
	}

}
