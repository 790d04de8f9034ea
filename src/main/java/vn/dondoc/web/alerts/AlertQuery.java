package vn.dondoc.web.alerts;

import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.facts.Stage;
import vn.dondoc.paging.Paging;
import vn.dondoc.web.layout.Address;
import vn.dondoc.web.layout.Inputs;

/**
 * What the address of the list asks for.
 *
 * @param filter which alerts
 * @param paging which page of them
 * @param address the address of the newest page with this filter
 * @param ignored what could not be read
 */
record AlertQuery(AlertFilter filter, Paging paging, Address address, List<Inputs.Ignored> ignored) {

	static AlertQuery read(Map<String, String> parameters, Set<String> units, List<String> obligations) {
		Inputs inputs = new Inputs(parameters);
		AlertFilter filter = new AlertFilter(inputs.oneOf("unit", units), inputs.oneOf("obligation", obligations),
				inputs.oneOf("stage", Stage.class), inputs.number("level"), inputs.day("from"), inputs.day("to"),
				inputs.text("text"));
		return new AlertQuery(filter, inputs.paging(), inputs.address("/alerts"), inputs.ignored());
	}

	/**
	 * Whether anything is filtered out.
	 */
	public boolean filtered() {
		return !this.filter.equals(AlertFilter.ALL);
	}

}
