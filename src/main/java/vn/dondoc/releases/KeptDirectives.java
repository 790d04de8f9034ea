package vn.dondoc.releases;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.dondoc.directives.Directives;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.Rulebook;

/**
 * The directives, as the rule sets are kept.
 */
@Component
class KeptDirectives implements KnownDirectives {

	private final RunningRules running;

	private final Releases releases;

	KeptDirectives(RunningRules running, Releases releases) {
		this.running = running;
		this.releases = releases;
	}

	@Override
	public Directives of(@Nullable String hash) {
		Optional<Rulebook> runs = this.running.running();
		if (hash == null || runs.filter((rulebook) -> rulebook.release().hash().equals(hash)).isPresent()) {
			return runs.map(Rulebook::directives).orElse(Directives.NONE);
		}
		return this.releases.release(hash).map(Release::directives).orElse(Directives.NONE);
	}

}
