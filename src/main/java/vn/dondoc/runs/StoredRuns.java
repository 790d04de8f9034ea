package vn.dondoc.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import vn.dondoc.runs.Run.State;

/**
 * The runs in the database.
 */
interface StoredRuns extends JpaRepository<StoredRun, Long> {

	List<StoredRun> findByIdLessThanOrderByIdDesc(long before, Limit limit);

	List<StoredRun> findByIdGreaterThanOrderByIdAsc(long after, Limit limit);

	Optional<StoredRun> findFirstByOrderByIdDesc();

	Optional<StoredRun> findFirstByStateNotOrderByIdDesc(State state);

	List<StoredRun> findByStateOrderById(State state);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from StoredRun r where r.id = :id")
	Optional<StoredRun> lock(long id);

	@Query("select r from StoredRun r where r.on = :on and r.startedAt >= :since order by r.id desc")
	List<StoredRun> begun(LocalDate on, Instant since, Limit limit);

	/**
	 * The run of the latest day after another that counts.
	 */
	Optional<StoredRun> findFirstByOnAfterAndSetAsideByIsNullOrderByOnDescIdDesc(LocalDate day);

	/**
	 * The last day before another on which every unit was followed, by a run whose clock
	 * was not ahead: none of an earlier day came after it.
	 */
	@Query("""
			select r from StoredRun r where r.on >= :day and r.setAsideBy is null and r.release is not null
			and r.state <> vn.dondoc.runs.Run.State.RUNNING order by r.on, r.startedAt desc, r.id desc""")
	List<StoredRun> madeUpFor(LocalDate day, Limit limit);

	@Query("""
			select max(r.on) from StoredRun r where r.on < :day and r.setAsideBy is null
			and r.state = vn.dondoc.runs.Run.State.COMPLETED
			and not exists (select 1 from StoredRun l where l.id > r.id and l.on < r.on)""")
	Optional<LocalDate> lastWholeDayBefore(LocalDate day);

	boolean existsByOnAndStateNot(LocalDate on, State state);

}
