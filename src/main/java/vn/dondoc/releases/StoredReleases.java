package vn.dondoc.releases;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The releases in the database.
 */
interface StoredReleases extends JpaRepository<StoredRelease, Long> {

	Optional<StoredRelease> findByHash(String hash);

	@Query("select r.id from StoredRelease r where r.hash = :hash")
	Optional<Long> numberOf(String hash);

	boolean existsByHash(String hash);

}
