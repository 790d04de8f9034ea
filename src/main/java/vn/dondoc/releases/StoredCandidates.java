package vn.dondoc.releases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;

/**
 * The candidates in the database.
 */
interface StoredCandidates extends JpaRepository<StoredCandidate, Long> {

	List<StoredCandidate> findByIdLessThanOrderByIdDesc(long before, Limit limit);

	List<StoredCandidate> findByIdGreaterThanOrderByIdAsc(long after, Limit limit);

	List<StoredCandidate> findByStateOrderByIdAsc(State state);

	List<StoredCandidate> findByStateAndOriginAndAuthorIgnoreCase(State state, Origin origin, String author);

	List<StoredCandidate> findByStateAndOrigin(State state, Origin origin);

	List<StoredCandidate> findByStateAndFolder(State state, String folder);

	Optional<StoredCandidate> findFirstByReleaseOrderByIdDesc(String release);

	Optional<StoredCandidate> findFirstByFolderOrderByIdDesc(String folder);

	Optional<StoredCandidate> findFirstByOriginAndStateInOrderByIdDesc(Origin origin, Collection<State> states);

	boolean existsByRelease(String release);

	Optional<StoredCandidate> findFirstByReleaseAndOriginOrderByIdDesc(String release, Origin origin);

	int countByState(State state);

	@Query("""
			select c.id from StoredCandidate c
			where c.state = vn.dondoc.releases.Candidate.State.WAITING and lower(c.author) <> lower(:reader)
			order by c.id
			""")
	List<Long> waitingForAnybodyBut(String reader);

	@Query("select coalesce(max(c.id), 0) from StoredCandidate c")
	long latestId();

}
