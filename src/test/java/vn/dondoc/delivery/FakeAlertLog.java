package vn.dondoc.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

	private final Map<Long, Alert> alerts = new ConcurrentHashMap<>();

	void clear() {
		this.alerts.clear();
	}

	void put(Alert alert) {
		this.alerts.put(alert.id(), alert);
	}

	@Override
	public Optional<Alert> alert(long id) {
		return Optional.ofNullable(this.alerts.get(id));
	}

	@Override
	public List<Alert> alerts(Collection<Long> ids) {
		return ids.stream().flatMap((id) -> alert(id).stream()).toList();
	}

	@Override
	public Page<Alert> find(AlertFilter filter, AlertOrder order, Paging paging) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<AlertEvent> history(long alertId) {
		throw new UnsupportedOperationException();
	}

	@Override
	public long total(AlertFilter filter) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Map<Stage, Long> counts(AlertFilter filter) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<String> obligations() {
		throw new UnsupportedOperationException();
	}

}
