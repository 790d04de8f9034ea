package vn.dondoc.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.accounts.AccountRefusal.Reason;
import vn.dondoc.journal.AuditTrail;

/**
 * Whether an account is its owner's alone. An admin who created it, reset or enabled it
 * or made it an admin may hold its password; it is taken for its owner's once another
 * admin confirmed that its owner has it, or after a week in which everybody could see it.
 */
@Service
public class AccountOwners {

	/**
	 * How long an account that nobody confirms is not its owner's alone.
	 */
	static final Duration WAIT = Duration.ofDays(7);

	private final StoredAccounts stored;

	private final AuditTrail audit;

	private final Clock clock;

	AccountOwners(StoredAccounts stored, AuditTrail audit, Clock clock) {
		this.stored = stored;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Whether an account was its owner's alone at a moment, and has been since.
	 * @param username the name of the account
	 * @param at the moment
	 * @return {@code true} if so, and of a name that is no account
	 */
	@Transactional(readOnly = true)
	public boolean ownedSince(String username, Instant at) {
		return this.stored.findByUsername(Visitor.account(username))
			.stream()
			.noneMatch((account) -> account.ownSince().isAfter(at));
	}

	/**
	 * Confirms that an account is in its owner's hands. Never by the admin who may hold
	 * its password, nor by an account that is not its owner's alone itself.
	 * @param actor who does so
	 * @param username the name of the account
	 */
	@Transactional
	public void confirm(String actor, String username) {
		StoredAccount account = this.stored.findByUsername(username)
			.orElseThrow(() -> new AccountRefusal(Reason.NO_SUCH_ACCOUNT));
		if (actor.equals(username) || actor.equals(account.handedBy())) {
			throw new AccountRefusal(Reason.HANDED_BY_ONESELF);
		}
		if (!ownedSince(actor, this.clock.instant())) {
			throw new AccountRefusal(Reason.NOT_YET_OWN);
		}
		account.belong(this.clock.instant());
		this.audit.record(actor, "account.confirmed", username, "");
	}

	/**
	 * Notes that an admin may hold an account's password from now on. One who acts with
	 * an account that somebody else may hold acts as that one.
	 */
	void hand(StoredAccount account, String actor) {
		Instant now = this.clock.instant();
		String by = this.stored.findByUsername(actor)
			.filter((admin) -> admin.ownSince().isAfter(now))
			.map(StoredAccount::handedBy)
			.orElse(actor);
		account.hand(by, now.plus(WAIT));
	}

}
