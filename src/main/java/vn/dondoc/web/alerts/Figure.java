package vn.dondoc.web.alerts;

import java.util.List;
import java.util.Map;

import vn.dondoc.facts.Stage;
import vn.dondoc.web.layout.Address;

/**
 * A headline figure: how many alerts are at a stage, and the list behind it.
 *
 * @param stage the stage
 * @param count how many
 * @param address the list
 * @param chosen whether the list shows just these already; the address then takes that
 * back
 */
record Figure(Stage stage, long count, Address address, boolean chosen) {

	/**
	 * The worst first.
	 */
	private static final List<Stage> ORDER = List.of(Stage.ESCALATED, Stage.OVERDUE, Stage.DUE, Stage.UPCOMING,
			Stage.RESOLVED, Stage.WITHDRAWN);

	static List<Figure> of(Map<Stage, Long> counts, AlertQuery query) {
		return ORDER.stream().map((stage) -> of(stage, counts, query)).toList();
	}

	private static Figure of(Stage stage, Map<Stage, Long> counts, AlertQuery query) {
		boolean chosen = query.filter().stage() == stage;
		Address address = query.address().with("level", null).with("stage", chosen ? null : stage);
		return new Figure(stage, counts.getOrDefault(stage, 0L), address, chosen);
	}

}
