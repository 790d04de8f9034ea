package vn.dondoc.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.alerts.AlertOrder;
import vn.dondoc.facts.Stage;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;

/**
 * An alert log in memory.
 */
class FakeAlertLog implements AlertLog {

	private static final Comparator<Alert> WORST = Comparator.comparing((Alert alert) -> alert.stage().closed())
		.thenComparing(Alert::due)
		.thenComparing(Alert::id);

	final List<Alert> alerts = new ArrayList<>();

	final List<AlertEvent> events = new ArrayList<>();

	@Override
	public Page<Alert> find(AlertFilter filter, AlertOrder order, Paging paging) {
		List<Alert> all = matching(filter).stream()
			.filter((alert) -> filter.stage() == null || alert.stage() == filter.stage())
			.toList();
		return page(all.stream().sorted(WORST).toList(), paging);
	}

	@Override
	public long total(AlertFilter filter) {
		return find(filter, AlertOrder.WORST, Paging.newest(100_000)).items().size();
	}

	@Override
	public Optional<Alert> alert(long id) {
		return this.alerts.stream().filter((alert) -> alert.id() == id).findAny();
	}

	@Override
	public List<Alert> alerts(Collection<Long> ids) {
		return this.alerts.stream().filter((alert) -> ids.contains(alert.id())).toList();
	}

	@Override
	public List<AlertEvent> history(long alertId) {
		return this.events.stream().filter((event) -> event.alertId() == alertId).toList();
	}

	@Override
	public Map<Stage, Long> counts(AlertFilter filter) {
		Map<Stage, Long> counts = new EnumMap<>(Stage.class);
		matching(filter).forEach((alert) -> counts.merge(alert.stage(), 1L, Long::sum));
		return counts;
	}

	@Override
	public List<String> obligations() {
		return this.alerts.stream().map((alert) -> alert.duty().obligation()).distinct().sorted().toList();
	}

	private static Page<Alert> page(List<Alert> sorted, Paging paging) {
		List<String> places = sorted.stream().map(FakeAlertLog::place).toList();
		if (paging.after() != null) {
			List<Alert> above = new ArrayList<>(sorted.subList(0, places.indexOf(paging.after())));
			Collections.reverse(above);
			return paging.cut(above.stream().limit(paging.limit()).toList(), FakeAlertLog::place);
		}
		int from = (paging.before() != null) ? places.indexOf(paging.before()) + 1 : 0;
		return paging.cut(sorted.stream().skip(from).limit(paging.limit()).toList(), FakeAlertLog::place);
	}

	private static String place(Alert alert) {
		return alert.id() + "~" + alert.due() + "~" + alert.stage().closed();
	}

	private List<Alert> matching(AlertFilter filter) {
		String text = filter.text();
		return this.alerts.stream()
			.filter((alert) -> filter.unit() == null || alert.duty().unit().equals(filter.unit()))
			.filter((alert) -> text == null || alert.title().contains(text))
			.toList();
	}

}
