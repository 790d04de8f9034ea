package vn.dondoc.accounts;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Accounts that nobody signs in to.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({ Accounts.class, AccountOwners.class, Passwords.class, QuickPasswords.class })
public class AccountsAlone {

	private final Accounts accounts;

	AccountsAlone(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * An account of an admin that nobody else ever held.
	 * @param username its name
	 */
	public void own(String username) {
		this.accounts.create("system", username, Role.ADMIN, "vi", "correct horse battery", false);
	}

}
