package vn.dondoc.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.facts.Stage;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;

/**
 * An alert log in memory.
 */
class FakeAlertLog implements AlertLog {

	final List<Alert> alerts = new ArrayList<>();

	final List<AlertEvent> events = new ArrayList<>();

	@Override
	public Page<Alert> find(AlertFilter filter, Paging paging) {
		List<Alert> all = matching(filter).stream()
			.filter((alert) -> filter.stage() == null || alert.stage() == filter.stage())
			.toList();
		return FakePages.page(all, Alert::lastEvent, paging);
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
