package vn.dondoc.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

import org.springframework.stereotype.Component;

import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;
import vn.dondoc.text.Folding;

/**
 * A filter as conditions of a query. What units are called stands in the registry alone,
 * so that whoever renames one finds it by its new name.
 */
@Component
class Criteria {

	private final Units units;

	Criteria(Units units) {
		this.units = units;
	}

	List<Predicate> of(AlertFilter filter, CriteriaBuilder builder, Root<StoredAlert> alert, boolean stage) {
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

	private Predicate containing(String text, CriteriaBuilder builder, Root<StoredAlert> alert) {
		Predicate written = builder.like(alert.get("folded"), Folding.within(text), Folding.ESCAPE);
		List<String> called = this.units.all()
			.stream()
			.filter((unit) -> names(unit).contains(Folding.fold(text)))
			.map(Unit::code)
			.toList();
		return called.isEmpty() ? written : builder.or(written, alert.get("unit").in(called));
	}

	private static String names(Unit unit) {
		return Folding.fold(Stream.of(unit.code(), unit.fact().name(), Objects.requireNonNullElse(unit.nameEn(), "")));
	}

}
