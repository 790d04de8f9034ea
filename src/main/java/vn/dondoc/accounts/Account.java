package vn.dondoc.accounts;

import java.time.Instant;

/**
 * An account. A snapshot; it holds no password.
 *
 * @param username its name
 * @param role what it may do
 * @param enabled whether it may sign in
 * @param mustChangePassword whether it must choose a new password before anything else
 * @param locale the language of its pages, {@code vi} or {@code en}
 * @param createdAt when it was created
 */
public record Account(String username, Role role, boolean enabled, boolean mustChangePassword, String locale,
		Instant createdAt) {
}
