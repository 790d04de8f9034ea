package vn.dondoc.registry;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.dondoc.facts.Recipient;

/**
 * The contacts in the database.
 */
interface StoredContacts extends JpaRepository<StoredContact, Long> {

	@Query("select c from StoredContact c order by c.unit, c.position")
	List<StoredContact> inOrder();

	List<StoredContact> findByUnitOrderByPosition(String unit);

	@Query("select c from StoredContact c join StoredUnit u on u.code = c.unit "
			+ "where c.role = :role and u.parent is null order by c.position")
	List<StoredContact> atTheTop(Recipient role);

}
