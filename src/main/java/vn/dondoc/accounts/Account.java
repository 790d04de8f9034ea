package vn.dondoc.accounts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An account. A snapshot; it holds no password.
 *
 * @param username its name
 * @param role what it may do
 * @param enabled whether it may sign in
 * @param mustChangePassword whether it must choose a new password before anything else
 * @param locale the language of its pages, {@code vi} or {@code en}
 * @param createdAt when it was created
 * @param handedBy the admin who may hold its password, or held it; {@code null} if none
 * @param ownSince from when on it is its owner's alone; see {@link AccountOwners}
 */
public record Account(String username, Role role, boolean enabled, boolean mustChangePassword, String locale,
		Instant createdAt, @Nullable String handedBy, Instant ownSince) {
}
