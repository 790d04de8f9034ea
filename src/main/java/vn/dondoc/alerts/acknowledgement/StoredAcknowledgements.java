package vn.dondoc.alerts.acknowledgement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The acknowledgements in the database. At most one of an alert has not ended: whoever
 * makes one locks the alert first.
 */
interface StoredAcknowledgements extends JpaRepository<StoredAcknowledgement, Long> {

	@Query("select a from StoredAcknowledgement a where a.alertId = :alert order by a.id desc")
	List<StoredAcknowledgement> ofAlert(long alert);

	@Query("select a from StoredAcknowledgement a where a.alertId = :alert and a.howEnded is null")
	Optional<StoredAcknowledgement> active(long alert);

	@Query("""
			select a from StoredAcknowledgement a, StoredAlert s
			where s.id = a.alertId and a.howEnded is null and s.unit in :units""")
	List<StoredAcknowledgement> activeOf(Collection<String> units);

	@Query("""
			select a from StoredAcknowledgement a, StoredAlert s
			where s.id = a.alertId and a.howEnded is null and a.stage = s.stage and a.level = s.level and s.id in :alerts""")
	List<StoredAcknowledgement> atTheirStage(Collection<Long> alerts);

}
