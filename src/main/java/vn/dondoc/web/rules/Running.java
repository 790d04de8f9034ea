package vn.dondoc.web.rules;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Release;

/**
 * The release that runs now and any other by its hash.
 */
@Component
class Running {

	private static final Release NOTHING = Release.of(Map.of());

	private final Rulebooks rulebooks;

	private final Releases releases;

	Running(Rulebooks rulebooks, Releases releases) {
		this.rulebooks = rulebooks;
		this.releases = releases;
	}

	Rulebooks.Current current() {
		return this.rulebooks.now();
	}

	/**
	 * What the folder of this node holds, if it differs from what runs.
	 */
	Optional<Release> folder() {
		return this.rulebooks.differing();
	}

	/**
	 * The release that every node runs from its next run on; without a file when there is
	 * none.
	 */
	Release release() {
		return this.releases.active().orElse(NOTHING);
	}

	/**
	 * What drafts say they are based on: empty when nothing runs.
	 */
	static String hash(Release release) {
		return release.files().isEmpty() ? "" : release.hash();
	}

	/**
	 * A release, or nothing when none is meant.
	 */
	Release release(@Nullable String hash) {
		return (hash == null || hash.isEmpty()) ? NOTHING
				: find(hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	Optional<Release> find(String hash) {
		return this.releases.release(hash);
	}

}
