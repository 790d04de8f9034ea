package vn.dondoc.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.accounts.AccountRefusal.Reason;
import vn.dondoc.journal.AuditTrail;
import vn.dondoc.text.TextLimit;

/**
 * The accounts. Every move goes to the audit trail; one that is not allowed throws an
 * {@link AccountRefusal} and changes nothing.
 */
@Service
public class Accounts {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._@-]+");

	private static final Set<String> LANGUAGES = Set.of("vi", "en");

	private final StoredAccounts stored;

	private final Passwords passwords;

	private final AccountOwners owners;

	private final AuditTrail audit;

	private final Clock clock;

	Accounts(StoredAccounts stored, Passwords passwords, AccountOwners owners, AuditTrail audit, Clock clock) {
		this.stored = stored;
		this.passwords = passwords;
		this.owners = owners;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * All accounts.
	 * @return the accounts, sorted by name
	 */
	@Transactional(readOnly = true)
	public List<Account> all() {
		return this.stored.findAllByOrderByUsername().stream().map(StoredAccount::snapshot).toList();
	}

	/**
	 * One account.
	 * @param username its name, in small or capital letters
	 * @return the account, or empty when there is none of that name
	 */
	@Transactional(readOnly = true)
	public Optional<Account> account(String username) {
		return this.stored.findByUsername(normal(username)).map(StoredAccount::snapshot);
	}

	/**
	 * Who signs in under a name.
	 * @param username the name, in small or capital letters
	 * @return what is needed to sign in, or empty when there is no account of that name
	 */
	@Transactional(readOnly = true)
	public Optional<CurrentUser> user(String username) {
		return this.stored.findByUsername(normal(username)).map(StoredAccount::signInData);
	}

	/**
	 * Adds an account.
	 * @param actor who does so
	 * @param username its name
	 * @param role what it may do
	 * @param locale the language of its pages
	 * @return its first password, which must be changed when signing in and is kept
	 * nowhere
	 */
	@Transactional
	public String add(String actor, String username, Role role, String locale) {
		String password = this.passwords.random();
		this.owners.hand(create(actor, username, role, locale, password, true), actor);
		return password;
	}

	/**
	 * Lets nobody sign in with an account any more, and ends its sessions.
	 * @param actor who does so
	 * @param username the name of the account
	 */
	@Transactional
	public void disable(String actor, String username) {
		refuseOneself(actor, username);
		StoredAccount account = find(username);
		refuseLastAdmin(account);
		account.allow(false);
		this.audit.record(actor, "account.disabled", username, "");
	}

	/**
	 * Lets an account sign in again.
	 * @param actor who does so
	 * @param username the name of the account
	 */
	@Transactional
	public void enable(String actor, String username) {
		StoredAccount account = find(username);
		account.allow(true);
		this.owners.hand(account, actor);
		this.audit.record(actor, "account.enabled", username, "");
	}

	/**
	 * Gives an account a new password and ends its sessions.
	 * @param actor who does so
	 * @param username the name of the account
	 * @return the password, which must be changed when signing in and is kept nowhere
	 */
	@Transactional
	public String resetPassword(String actor, String username) {
		refuseOneself(actor, username);
		String password = this.passwords.random();
		StoredAccount account = find(username);
		account.useTemporaryPassword(this.passwords.hash(password));
		this.owners.hand(account, actor);
		this.audit.record(actor, "account.password-reset", username, "");
		return password;
	}

	/**
	 * Changes what an account may do, and ends its sessions.
	 * @param actor who does so
	 * @param username the name of the account
	 * @param role what it may do from now on
	 */
	@Transactional
	public void changeRole(String actor, String username, Role role) {
		StoredAccount account = find(username);
		Role before = account.snapshot().role();
		if (before == role) {
			return;
		}
		refuseLastAdmin(account);
		account.become(role);
		if (role == Role.ADMIN) {
			this.owners.hand(account, actor);
		}
		this.audit.record(actor, "account.role-changed", username, before + " -> " + role);
	}

	/**
	 * Changes one's own password, and ends one's other sessions.
	 * @param username the name of the account
	 * @param current the current password
	 * @param fresh the new password
	 * @return who is signed in from now on
	 */
	@Transactional
	public CurrentUser changePassword(String username, String current, String fresh) {
		StoredAccount account = find(username);
		if (!this.passwords.matches(current, account.passwordHash())) {
			throw new AccountRefusal(Reason.WRONG_PASSWORD);
		}
		this.passwords.check(username, fresh);
		if (this.passwords.matches(fresh, account.passwordHash())) {
			throw new AccountRefusal(Reason.PASSWORD_UNCHANGED);
		}
		account.useOwnPassword(this.passwords.hash(fresh));
		this.audit.record(username, "account.password-changed", username, "");
		return account.signInData();
	}

	/**
	 * Changes the language of one's own pages.
	 * @param username the name of the account
	 * @param locale the language, {@code vi} or {@code en}
	 */
	@Transactional
	public void changeLocale(String username, String locale) {
		StoredAccount account = find(username);
		account.speak(known(locale));
		this.audit.record(username, "account.language-changed", username, locale);
	}

	StoredAccount create(String actor, String username, Role role, String locale, String password, boolean temporary) {
		if (!NAME.matcher(username).matches() || TextLimit.ACCOUNT.isExceededBy(username)) {
			throw new AccountRefusal(Reason.BAD_NAME);
		}
		if (this.stored.existsByUsername(username)) {
			throw new AccountRefusal(Reason.NAME_TAKEN);
		}
		StoredAccount account = this.stored.saveAndFlush(new StoredAccount(username, this.passwords.hash(password),
				temporary, role, known(locale), this.clock.instant()));
		this.audit.record(actor, "account.created", username, role.name());
		return account;
	}

	private StoredAccount find(String username) {
		return this.stored.findByUsername(username).orElseThrow(() -> new AccountRefusal(Reason.NO_SUCH_ACCOUNT));
	}

	private void refuseLastAdmin(StoredAccount account) {
		List<StoredAccount> admins = this.stored.findByRoleOrderByUsername(Role.ADMIN);
		if (account.enabledAdmin() && admins.stream().filter(StoredAccount::enabledAdmin).count() == 1) {
			throw new AccountRefusal(Reason.LAST_ADMIN);
		}
	}

	private static void refuseOneself(String actor, String username) {
		if (actor.equals(username)) {
			throw new AccountRefusal(Reason.ONESELF);
		}
	}

	private static String known(String locale) {
		if (!LANGUAGES.contains(locale)) {
			throw new AccountRefusal(Reason.UNKNOWN_LANGUAGE);
		}
		return locale;
	}

	private static String normal(String username) {
		return username.strip().toLowerCase(Locale.ROOT);
	}

}
