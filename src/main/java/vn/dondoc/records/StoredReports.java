package vn.dondoc.records;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The reports in the database.
 */
interface StoredReports extends JpaRepository<StoredReport, Long> {

	@Query("select r from StoredReport r where r.unit in :units order by r.on, r.id")
	List<StoredReport> of(Collection<String> units);

}
