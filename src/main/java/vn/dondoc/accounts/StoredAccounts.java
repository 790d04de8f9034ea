package vn.dondoc.accounts;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/**
 * The accounts in the database.
 */
interface StoredAccounts extends Repository<StoredAccount, String> {

	Optional<StoredAccount> findByUsername(String username);

	boolean existsByUsername(String username);

	long count();

	List<StoredAccount> findAllByOrderByUsername();

	/**
	 * Waits until nobody else is changing an admin, so that no two admins can put each
	 * other out at the same time.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<StoredAccount> findByRoleOrderByUsername(Role role);

	StoredAccount saveAndFlush(StoredAccount account);

}
