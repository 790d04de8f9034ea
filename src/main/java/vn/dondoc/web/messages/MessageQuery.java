package vn.dondoc.web.messages;

import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.MessageFilter;
import vn.dondoc.paging.Paging;
import vn.dondoc.web.layout.Address;
import vn.dondoc.web.layout.Inputs;

/**
 * What the address of the list asks for.
 *
 * @param filter which messages
 * @param paging which page of them
 * @param address the address of the newest page with this filter
 * @param ignored what could not be read
 */
record MessageQuery(MessageFilter filter, Paging paging, Address address, List<Inputs.Ignored> ignored) {

	static MessageQuery read(Map<String, String> parameters, Set<String> units) {
		Inputs inputs = new Inputs(parameters);
		MessageFilter filter = new MessageFilter(inputs.oneOf("unit", units),
				inputs.oneOf("state", DeliveryState.class), inputs.day("day"), inputs.text("text"));
		return new MessageQuery(filter, inputs.paging(), inputs.address("/messages"), inputs.ignored());
	}

	/**
	 * Whether anything is filtered out.
	 */
	public boolean filtered() {
		return !this.filter.equals(MessageFilter.ALL);
	}

}
