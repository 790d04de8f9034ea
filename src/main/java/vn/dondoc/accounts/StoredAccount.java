package vn.dondoc.accounts;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An account in the database.
 */
@Entity
@Table(name = "account")
class StoredAccount {

	@Id
	private String username;

	@Column(name = "password_hash")
	private String passwordHash;

	@Enumerated(EnumType.STRING)
	@Column(name = "role_code")
	private Role role;

	private boolean enabled;

	@Column(name = "change_password")
	private boolean changePassword;

	private String locale;

	@Column(name = "created_at")
	private Instant createdAt;

	@Column(name = "handed_by")
	private @Nullable String handedBy;

	@Column(name = "own_since")
	private Instant ownSince;

	@Version
	@Column(name = "version_no")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected StoredAccount() {
	}

	StoredAccount(String username, String passwordHash, boolean changePassword, Role role, String locale,
			Instant createdAt) {
		this.username = username;
		this.passwordHash = passwordHash;
		this.changePassword = changePassword;
		this.role = role;
		this.enabled = true;
		this.locale = locale;
		this.createdAt = createdAt;
		this.ownSince = createdAt;
	}

	void hand(String by, Instant ownFrom) {
		this.handedBy = by;
		this.ownSince = ownFrom;
	}

	void belong(Instant from) {
		this.handedBy = null;
		this.ownSince = from;
	}

	@Nullable String handedBy() {
		return this.handedBy;
	}

	Instant ownSince() {
		return this.ownSince;
	}

	void allow(boolean signIn) {
		this.enabled = signIn;
	}

	void become(Role other) {
		this.role = other;
	}

	void speak(String language) {
		this.locale = language;
	}

	void useTemporaryPassword(String hash) {
		this.passwordHash = hash;
		this.changePassword = true;
	}

	void useOwnPassword(String hash) {
		this.passwordHash = hash;
		this.changePassword = false;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	boolean enabledAdmin() {
		return this.enabled && this.role == Role.ADMIN;
	}

	Account snapshot() {
		return new Account(this.username, this.role, this.enabled, this.changePassword, this.locale, this.createdAt,
				this.handedBy, this.ownSince);
	}

	CurrentUser signInData() {
		return new CurrentUser(this.username, this.role, this.locale, this.enabled, this.changePassword,
				this.passwordHash);
	}

}
