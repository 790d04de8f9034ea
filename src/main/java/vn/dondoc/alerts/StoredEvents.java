package vn.dondoc.alerts;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The events in the database.
 */
interface StoredEvents extends JpaRepository<StoredEvent, Long> {

	@Query("select e from StoredEvent e where e.alert.id = :alertId order by e.id")
	List<StoredEvent> ofAlert(long alertId);

}
