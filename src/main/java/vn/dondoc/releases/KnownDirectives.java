package vn.dondoc.releases;

import java.util.Optional;

import org.springframework.stereotype.Service;

import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Directives;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.Rulebook;

/**
 * The directives of the releases that run or ever ran.
 */
@Service
public class KnownDirectives {

	private final RunningRules running;

	private final Releases releases;

	KnownDirectives(RunningRules running, Releases releases) {
		this.running = running;
		this.releases = releases;
	}

	/**
	 * The directives of what runs on this node.
	 * @return the directives; none while nothing runs
	 */
	public Directives now() {
		return this.running.running().map(Rulebook::directives).orElse(Directives.NONE);
	}

	/**
	 * The directives of a release.
	 * @param hash its hash
	 * @return the directives; none of a release that is not known
	 */
	public Directives of(String hash) {
		Optional<Rulebook> running = this.running.running()
			.filter((rulebook) -> rulebook.release().hash().equals(hash));
		return running.map(Rulebook::directives)
			.orElseGet(() -> this.releases.release(hash).map(Release::directives).orElse(Directives.NONE));
	}

	/**
	 * A directive, though what runs may not have it any more.
	 * @param code its code
	 * @param hash the hash of a release that has it
	 * @return the directive as it is now, else as it was then; empty for none
	 */
	public Optional<Directive> directive(String code, String hash) {
		return code.isEmpty() ? Optional.empty() : now().of(code).or(() -> of(hash).of(code));
	}

}
