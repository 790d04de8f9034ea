package vn.dondoc.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

/**
 * A filter as conditions of a query.
 */
final class Criteria {

	private static final List<String> TEXTS = List.of("title", "titleEn", "clause", "unit", "obligation");

	private static final char ESCAPE = '!';

	private Criteria() {
	}

	static List<Predicate> of(AlertFilter filter, CriteriaBuilder builder, Root<StoredAlert> alert, boolean stage) {
		List<Predicate> wanted = new ArrayList<>();
		if (filter.unit() != null) {
			wanted.add(builder.equal(alert.get("unit"), filter.unit()));
		}
		if (filter.obligation() != null) {
			wanted.add(builder.equal(alert.get("obligation"), filter.obligation()));
		}
		if (stage && filter.stage() != null) {
			wanted.add(builder.equal(alert.get("stage"), filter.stage()));
		}
		if (stage && filter.level() != null) {
			wanted.add(builder.equal(alert.get("level"), filter.level()));
		}
		if (filter.from() != null) {
			wanted.add(builder.greaterThanOrEqualTo(alert.get("lastNotifiedOn"), filter.from()));
		}
		if (filter.to() != null) {
			wanted.add(builder.lessThanOrEqualTo(alert.get("lastNotifiedOn"), filter.to()));
		}
		if (filter.text() != null && !filter.text().isBlank()) {
			wanted.add(containing(filter.text().strip(), builder, alert));
		}
		return wanted;
	}

	private static Predicate containing(String text, CriteriaBuilder builder, Root<StoredAlert> alert) {
		String pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
		return builder.or(TEXTS.stream()
			.map((column) -> builder.like(builder.lower(alert.get(column)), pattern, ESCAPE))
			.toArray(Predicate[]::new));
	}

}
