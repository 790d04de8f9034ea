package vn.dondoc.web.alerts;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.alerts.AlertOrder;
import vn.dondoc.facts.Stage;
import vn.dondoc.paging.Paging;
import vn.dondoc.web.layout.Address;
import vn.dondoc.web.layout.Inputs;

/**
 * What the address of the list asks for.
 *
 * @param filter which alerts
 * @param order how they are sorted
 * @param paging which page of them
 * @param address the address of the newest page with this filter
 * @param ignored what could not be read
 */
record AlertQuery(AlertFilter filter, AlertOrder order, Paging paging, Address address, List<Inputs.Ignored> ignored) {

	static AlertQuery read(Map<String, String> parameters, Set<String> units, List<String> obligations) {
		Inputs inputs = new Inputs(parameters);
		AlertFilter filter = new AlertFilter(inputs.oneOf("unit", units), inputs.oneOf("obligation", obligations),
				inputs.oneOf("stage", Stage.class), inputs.number("level"), inputs.day("from"), inputs.day("to"),
				inputs.text("text"));
		String sort = inputs.oneOf("sort", AlertOrder.words());
		AlertOrder order = (sort != null) ? AlertOrder.of(sort) : AlertOrder.WORST;
		return new AlertQuery(filter, order, inputs.paging(order::pagedBy), inputs.address("/alerts"),
				inputs.ignored());
	}

	/**
	 * What a heading leads to: its order, and the reverse once the list has it.
	 * @param column the word of an order
	 */
	public Address sortedBy(String column) {
		boolean again = this.order.equals(AlertOrder.of(column));
		return this.address.with("sort", again ? "-" + column : column);
	}

	/**
	 * Which way the list is sorted by a heading.
	 * @param column the word of an order
	 * @return the value of {@code aria-sort}; {@code null} when it is sorted by another
	 */
	public @Nullable String direction(String column) {
		if (this.order.by() != AlertOrder.of(column).by()) {
			return null;
		}
		return this.order.reversed() ? "descending" : "ascending";
	}

	/**
	 * Whether anything is filtered out.
	 */
	public boolean filtered() {
		return !this.filter.equals(AlertFilter.ALL);
	}

}
