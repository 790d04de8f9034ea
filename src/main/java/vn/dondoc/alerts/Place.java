package vn.dondoc.alerts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

/**
 * Where an order puts an alert, by the values it had then: an alert that moves meanwhile
 * takes no page with it.
 */
record Place(List<SortKey<?>> keys, List<String> values) {

	private static final String BETWEEN = "~";

	/**
	 * Reads a place. What is no number or no day where there should be one is thrown.
	 */
	static Optional<Place> of(AlertOrder order, String text) {
		List<SortKey<?>> keys = SortKey.of(order.by());
		List<String> values = new ArrayList<>(List.of(text.split(BETWEEN, keys.size())));
		Collections.reverse(values);
		if (values.size() != keys.size()) {
			return Optional.empty();
		}
		boolean readable = IntStream.range(0, keys.size())
			.allMatch((i) -> keys.get(i).reading().apply(values.get(i)) != null);
		return readable ? Optional.of(new Place(keys, values)) : Optional.empty();
	}

	/**
	 * The place of an alert as a text. The key that decides first stands last, as it may
	 * be a name, which may hold any character.
	 */
	static String text(AlertOrder order, StoredAlert alert) {
		List<String> values = new ArrayList<>();
		SortKey.of(order.by()).forEach((key) -> values.add(0, String.valueOf(key.value().apply(alert))));
		return String.join(BETWEEN, values);
	}

	static List<Order> order(AlertOrder order, boolean rising, CriteriaBuilder builder, Root<StoredAlert> alert) {
		return SortKey.of(order.by()).stream().map((key) -> key.order(builder, alert, rising)).toList();
	}

	Predicate beyond(boolean rising, CriteriaBuilder builder, Root<StoredAlert> alert) {
		@Nullable Predicate following = null;
		for (int i = this.keys.size() - 1; i >= 0; i--) {
			following = this.keys.get(i).beyond(this.values.get(i), builder, alert, rising, following);
		}
		return (following != null) ? following : builder.conjunction();
	}

}
