package vn.dondoc.records;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The reports in the database.
 */
interface StoredReports extends JpaRepository<StoredReport, Long> {

	/**
	 * The reports of some units, oldest first; of one day in the order in which they were
	 * recorded, which their numbers, handed out to nodes in blocks, do not tell.
	 */
	@Query("select r from StoredReport r where r.unit in :units order by r.on, r.recordedAt, r.id")
	List<StoredReport> of(Collection<String> units);

}
