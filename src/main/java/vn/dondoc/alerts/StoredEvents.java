package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/**
 * The events in the database.
 */
interface StoredEvents extends JpaRepository<StoredEvent, Long> {

	/**
	 * The history of an alert, oldest first: runs are numbered in the order in which they
	 * began, and of one run one node writes an alert's events. The numbers of events
	 * alone are handed out to each node in blocks.
	 */
	@Query("select e from StoredEvent e where e.alert.id = :alertId order by e.runId, e.id")
	List<StoredEvent> ofAlert(long alertId);

	/**
	 * The alerts of some units to which something happened on a later day.
	 */
	@Query("select distinct e.alert.id from StoredEvent e where e.on > :day and e.alert.unit in :units")
	Set<Long> alertsOfLaterDays(LocalDate day, Collection<String> units);

	@Query("select e.id from StoredEvent e where e.on = :day and e.runId = :run order by e.id")
	List<Long> ofRun(long run, LocalDate day);

	/**
	 * Has what a run logged count no more. The slots may be said again.
	 */
	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@NativeQuery("update alert_event set set_aside = true, once_key = null where logical_date = :day and run_id = :run")
	void setAside(long run, LocalDate day);

}
