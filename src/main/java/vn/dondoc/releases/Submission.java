package vn.dondoc.releases;

import org.jspecify.annotations.Nullable;

import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.rules.Release;

/**
 * Somebody's wish that a release goes live, not yet looked at.
 *
 * @param release the release
 * @param origin where it comes from
 * @param author who made it
 * @param comment what the author said; may be empty
 * @param basedOn the hash of the release that ran when it was made; {@code null} when
 * none did
 * @param folder the rule folder that it was made of; {@code null} when it does not come
 * from there
 */
record Submission(Release release, Origin origin, String author, String comment, @Nullable String basedOn,
		@Nullable Release folder) {

	Submission(Release release, Origin origin, String author, String comment, @Nullable String basedOn) {
		this(release, origin, author, comment, basedOn, null);
	}

}
