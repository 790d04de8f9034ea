package vn.dondoc.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.dondoc.evaluation.Run.State;

/**
 * The runs in the database.
 */
interface StoredRuns extends JpaRepository<StoredRun, Long> {

	List<StoredRun> findByIdLessThanOrderByIdDesc(long before, Limit limit);

	List<StoredRun> findByIdGreaterThanOrderByIdAsc(long after, Limit limit);

	Optional<StoredRun> findFirstByOrderByIdDesc();

	List<StoredRun> findByState(State state);

	@Query("select max(r.on) from StoredRun r where r.state in :states and r.on < :before")
	Optional<LocalDate> latestDate(Collection<State> states, LocalDate before);

	boolean existsByOnAndStateNot(LocalDate on, State state);

}
