package vn.dondoc.notices.digest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.Alert;
import vn.dondoc.directives.Directive;
import vn.dondoc.registry.Oversight;
import vn.dondoc.releases.KnownDirectives;
import vn.dondoc.text.CleanText;

/**
 * The documents that impose what a letter speaks of. Named beside each duty only where
 * there are several.
 *
 * @param directives where they are looked up
 * @param alerts what the letter speaks of
 */
record Documents(KnownDirectives directives, List<Alert> alerts) {

	static Documents of(KnownDirectives directives, List<DigestItem> items, List<Alert> changed) {
		return new Documents(directives,
				Stream.concat(items.stream().map(DigestItem::alert), changed.stream()).toList());
	}

	private boolean several() {
		return this.alerts.stream().map((alert) -> alert.duty().directive()).distinct().limit(2).count() > 1;
	}

	private Optional<Directive> of(Alert alert) {
		return this.directives.directive(alert.duty().directive(), alert.why().release());
	}

	/**
	 * What people call the document that imposes a duty; {@code null} where that goes
	 * without saying.
	 */
	@Nullable String name(Alert alert) {
		return several() ? of(alert).map((directive) -> CleanText.line(directive.name())).orElse(null) : null;
	}

	/**
	 * The documents, where there are several.
	 */
	List<Directive> named() {
		return several() ? this.alerts.stream().flatMap((alert) -> of(alert).stream()).distinct().toList() : List.of();
	}

	/**
	 * Who watches over what the letter speaks of first.
	 */
	Oversight oversight() {
		return this.alerts.stream().findFirst().flatMap(this::of).map(Directive::oversight).orElse(Oversight.NONE);
	}

}
