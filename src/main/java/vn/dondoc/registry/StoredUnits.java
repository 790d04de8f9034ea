package vn.dondoc.registry;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The units in the database.
 */
interface StoredUnits extends JpaRepository<StoredUnit, String> {

	@Query("select distinct u from StoredUnit u left join fetch u.lists order by u.position")
	List<StoredUnit> inOrder();

}
