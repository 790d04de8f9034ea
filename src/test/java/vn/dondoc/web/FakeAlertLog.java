package vn.dondoc.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.alerts.AlertPage;
import vn.dondoc.alerts.Paging;
import vn.dondoc.facts.Stage;

/**
 * An alert log in memory.
 */
class FakeAlertLog implements AlertLog {

	final List<Alert> alerts = new ArrayList<>();

	final List<AlertEvent> events = new ArrayList<>();

	@Override
	public AlertPage find(AlertFilter filter, Paging paging) {
		List<Alert> all = matching(filter).stream()
			.filter((alert) -> filter.stage() == null || alert.stage() == filter.stage())
			.sorted(Comparator.comparingLong(Alert::lastEvent).reversed())
			.toList();
		Long before = paging.before();
		Long after = paging.after();
		List<Alert> side = all.stream()
			.filter((alert) -> before == null || alert.lastEvent() < before)
			.filter((alert) -> after == null || alert.lastEvent() > after)
			.toList();
		int from = (after != null) ? Math.max(0, side.size() - paging.size()) : 0;
		List<Alert> page = side.subList(from, Math.min(side.size(), from + paging.size()));
		if (page.isEmpty()) {
			return new AlertPage(page, null, null);
		}
		Alert first = page.get(0);
		Alert last = page.get(page.size() - 1);
		return new AlertPage(page, first.equals(all.get(0)) ? null : (Long) first.lastEvent(),
				last.equals(all.get(all.size() - 1)) ? null : (Long) last.lastEvent());
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

	private List<Alert> matching(AlertFilter filter) {
		String text = filter.text();
		return this.alerts.stream()
			.filter((alert) -> filter.unit() == null || alert.duty().unit().equals(filter.unit()))
			.filter((alert) -> text == null || alert.title().contains(text))
			.toList();
	}

}
