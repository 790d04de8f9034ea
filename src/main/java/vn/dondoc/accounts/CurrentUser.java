package vn.dondoc.accounts;

import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in, as it stood then. A session ends as soon as the account no longer
 * agrees with it.
 *
 * @param username the name of the account
 * @param role what the account may do
 * @param locale the language of its pages
 * @param enabled whether it may sign in
 * @param mustChangePassword whether it must choose a new password before anything else
 * @param passwordHash the hash of its password
 */
public record CurrentUser(String username, Role role, String locale, boolean enabled, boolean mustChangePassword,
		String passwordHash) implements UserDetails {

	/**
	 * Whether this is an admin.
	 * @return {@code true} for an admin
	 */
	public boolean admin() {
		return this.role == Role.ADMIN;
	}

	boolean agreesWith(CurrentUser now) {
		return now.enabled && now.role == this.role && now.passwordHash.equals(this.passwordHash);
	}

	@Override
	public List<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority("ROLE_" + this.role.name()));
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.username;
	}

	@Override
	public boolean isEnabled() {
		return this.enabled;
	}

	@Override
	public String toString() {
		return this.username;
	}

}
