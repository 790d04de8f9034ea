package vn.dondoc.releases;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.rules.Release;

/**
 * The texts of releases as they were, with where they come from.
 */
@Service
public class ReleaseTexts {

	private final StoredReleases releases;

	ReleaseTexts(StoredReleases releases) {
		this.releases = releases;
	}

	/**
	 * A release as it was.
	 * @param hash its whole hash
	 * @return the release, or empty when there is none of that hash
	 */
	@Transactional(readOnly = true)
	public Optional<Kept> kept(String hash) {
		return this.releases.findByHash(hash)
			.map((stored) -> new Kept(stored.snapshot(), stored.author(), stored.createdAt()));
	}

	/**
	 * A release that is kept.
	 *
	 * @param release the release
	 * @param author who made it
	 * @param madeAt when
	 */
	public record Kept(Release release, String author, Instant madeAt) {
	}

}
