package vn.dondoc.rules;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The activations in the database.
 */
interface StoredActivations extends JpaRepository<StoredActivation, Long> {

	Optional<StoredActivation> findFirstByOrderByIdDesc();

}
