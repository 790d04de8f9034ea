package vn.dondoc.records;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The readings in the database.
 */
interface StoredReadings extends JpaRepository<StoredReading, Long> {

	@Query("select r from StoredReading r where r.unit in :units order by r.on, r.recordedAt, r.id")
	List<StoredReading> of(Collection<String> units);

}
