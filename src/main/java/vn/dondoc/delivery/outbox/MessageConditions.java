package vn.dondoc.delivery.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;

import vn.dondoc.delivery.MessageFilter;
import vn.dondoc.text.Folding;

/**
 * A filter as the conditions of a query; what is not asked for is not in it.
 */
final class MessageConditions {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> values = new LinkedHashMap<>();

	private MessageConditions() {
	}

	static MessageConditions of(MessageFilter filter) {
		String text = filter.text();
		return new MessageConditions().add("m.unitCode = :unit", "unit", filter.unit())
			.add("m.state = :state", "state", filter.state())
			.add("m.digestDay = :day", "day", filter.day())
			.add("m.folded like :text escape '" + Folding.ESCAPE + "'", "text",
					(text == null || text.isBlank()) ? null : Folding.within(text));
	}

	MessageConditions before(@Nullable String key) {
		return add("m.id < :before", "before", (key != null) ? Long.valueOf(key) : null);
	}

	MessageConditions after(@Nullable String key) {
		return add("m.id > :after", "after", (key != null) ? Long.valueOf(key) : null);
	}

	String where() {
		return this.conditions.isEmpty() ? "" : " where " + String.join(" and ", this.conditions);
	}

	void bind(Query query) {
		this.values.forEach(query::setParameter);
	}

	private MessageConditions add(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(condition);
			this.values.put(name, value);
		}
		return this;
	}

}
