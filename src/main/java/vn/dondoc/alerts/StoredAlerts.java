package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

import vn.dondoc.facts.DutyKey;

/**
 * The alerts in the database.
 */
interface StoredAlerts extends JpaRepository<StoredAlert, Long>, JpaSpecificationExecutor<StoredAlert> {

	@Query("select a from StoredAlert a where a.unit in :units order by a.round")
	List<StoredAlert> ofUnits(Collection<String> units);

	@Query("""
			select a from StoredAlert a where a.unit = :#{#duty.unit} and a.directive = :#{#duty.directive}
			and a.obligation = :#{#duty.obligation} and a.period = :#{#duty.period} and a.closedOn is null""")
	Optional<StoredAlert> open(DutyKey duty);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@NativeQuery("""
			update alert set out_of_order = true where id in
			(select e.alert_id from alert_event e where e.logical_date = :day and e.run_id = :run)""")
	void setAside(long run, LocalDate day);

	@Query("select distinct a.obligation from StoredAlert a order by a.obligation")
	List<String> obligations();

}
