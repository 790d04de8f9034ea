package vn.dondoc.releases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The activations in the database.
 */
interface StoredActivations extends JpaRepository<StoredActivation, Long> {

	Optional<StoredActivation> findFirstByOrderByIdDesc();

	@Query("select a.release.hash from StoredActivation a order by a.id desc")
	List<String> latestHashes(Limit limit);

	@Query("select max(a.at) from StoredActivation a where a.release.hash = :hash and a.at <= :by")
	Optional<Instant> latestOf(String hash, Instant by);

	boolean existsByReleaseHash(String hash);

	@Query("""
			select new vn.dondoc.releases.Activation(a.id, a.release.hash, a.at, a.actor, a.approver,
			coalesce(c.comment, ''), a.candidate)
			from StoredActivation a left join StoredCandidate c on c.id = a.candidate
			order by a.id desc
			""")
	List<Activation> latest(Limit limit);

}
