package vn.dondoc.registry;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The contacts in the database.
 */
interface StoredContacts extends JpaRepository<StoredContact, Long> {

	@Query("select c from StoredContact c order by c.unit, c.position")
	List<StoredContact> inOrder();

	@Query("select c from StoredContact c join StoredUnit u on u.code = c.unit order by u.position, c.position")
	List<StoredContact> inRegistryOrder();

}
