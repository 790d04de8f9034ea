package vn.dondoc.rules;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The releases in the database.
 */
interface StoredReleases extends JpaRepository<StoredRelease, Long> {

	Optional<StoredRelease> findByHash(String hash);

	boolean existsByHash(String hash);

}
