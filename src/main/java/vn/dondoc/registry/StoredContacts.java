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

}
