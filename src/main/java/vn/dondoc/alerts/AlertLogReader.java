package vn.dondoc.alerts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.facts.Stage;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;
import vn.dondoc.paging.Portions;

/**
 * Reads the alert log.
 */
@Service
@Transactional(readOnly = true)
class AlertLogReader implements AlertLog {

	private final StoredAlerts alerts;

	private final StoredEvents events;

	private final EntityManager entities;

	private final Criteria criteria;

	private final WhyText texts;

	AlertLogReader(StoredAlerts alerts, StoredEvents events, EntityManager entities, Criteria criteria, WhyText texts) {
		this.alerts = alerts;
		this.events = events;
		this.entities = entities;
		this.criteria = criteria;
		this.texts = texts;
	}

	@Override
	public Page<Alert> find(AlertFilter filter, AlertOrder order, Paging paging) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<StoredAlert> query = builder.createQuery(StoredAlert.class);
		Root<StoredAlert> alert = query.from(StoredAlert.class);
		boolean rising = order.reversed() == paging.upwards();
		List<Predicate> wanted = this.criteria.of(filter, builder, alert, true);
		String key = paging.upwards() ? paging.after() : paging.before();
		if (key != null) {
			wanted.add(Place.of(order, key).orElseThrow().beyond(rising, builder, alert));
		}
		query.where(wanted.toArray(Predicate[]::new));
		query.orderBy(Place.order(order, rising, builder, alert));
		List<StoredAlert> found = this.entities.createQuery(query).setMaxResults(paging.limit()).getResultList();
		return paging.cut(found, (row) -> Place.text(order, row)).map((row) -> row.snapshot(this.texts));
	}

	@Override
	public long total(AlertFilter filter) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<Long> query = builder.createQuery(Long.class);
		Root<StoredAlert> alert = query.from(StoredAlert.class);
		query.select(builder.count(alert));
		query.where(this.criteria.of(filter, builder, alert, true).toArray(Predicate[]::new));
		return this.entities.createQuery(query).getSingleResult();
	}

	@Override
	public Optional<Alert> alert(long id) {
		return this.alerts.findById(id).map((alert) -> alert.snapshot(this.texts));
	}

	@Override
	public List<Alert> alerts(Collection<Long> ids) {
		return Portions.of(ids).flatMap((some) -> this.alerts.findAllById(some).stream()).map((alert) -> {
			// Whoever asks for very many holds the snapshots alone
			this.entities.detach(alert);
			return alert.snapshot(this.texts);
		}).toList();
	}

	@Override
	public List<AlertEvent> history(long alertId) {
		return this.events.ofAlert(alertId).stream().map((event) -> event.snapshot(this.texts)).toList();
	}

	@Override
	public Map<Stage, Long> counts(AlertFilter filter) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<Tuple> query = builder.createTupleQuery();
		Root<StoredAlert> alert = query.from(StoredAlert.class);
		query.select(builder.tuple(alert.get("stage"), builder.count(alert)));
		query.where(this.criteria.of(filter, builder, alert, false).toArray(Predicate[]::new));
		query.groupBy(alert.get("stage"));
		Map<Stage, Long> counts = new EnumMap<>(Stage.class);
		for (Tuple row : this.entities.createQuery(query).getResultList()) {
			counts.put(row.get(0, Stage.class), row.get(1, Long.class));
		}
		return counts;
	}

	@Override
	public List<String> obligations() {
		return this.alerts.obligations();
	}

}
