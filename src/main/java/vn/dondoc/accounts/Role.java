package vn.dondoc.accounts;

/**
 * What an account may do.
 */
public enum Role {

	/**
	 * Everything a supervisor may, and keep the accounts and ask for runs.
	 */
	ADMIN,
	/**
	 * Read every page.
	 */
	SUPERVISOR

}
