package vn.dondoc.rules;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The releases in the database.
 */
interface StoredReleases extends JpaRepository<StoredRelease, Long> {

	Optional<StoredRelease> findByHash(String hash);

	List<StoredRelease> findByHashStartingWith(String prefix, Limit limit);

	boolean existsByHash(String hash);

}
