package vn.dondoc.releases;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Directives;
import vn.dondoc.registry.Oversight;

/**
 * The directives of the releases that run or ever ran.
 */
@FunctionalInterface
public interface KnownDirectives {

	/**
	 * The directives of a release.
	 * @param hash its hash; {@code null} for what runs on this node
	 * @return the directives; none of a release that is not known
	 */
	Directives of(@Nullable String hash);

	/**
	 * The directives of what runs on this node.
	 * @return the directives; none while nothing runs
	 */
	default Directives now() {
		return of(null);
	}

	/**
	 * A directive, though what runs may not have it any more.
	 * @param code its code
	 * @param hash the hash of a release that has it
	 * @return the directive as it is now, else as it was then; empty for none
	 */
	default Optional<Directive> directive(String code, String hash) {
		return code.isEmpty() ? Optional.empty() : now().of(code).or(() -> of(hash).of(code));
	}

	/**
	 * Who watches over a directive, though what runs may not have it any more.
	 * @param code its code; empty for none
	 * @param hash the hash of a release that has it
	 * @return the units that it names
	 */
	default Oversight oversight(String code, String hash) {
		return directive(code, hash).map(Directive::oversight).orElse(Oversight.NONE);
	}

}
