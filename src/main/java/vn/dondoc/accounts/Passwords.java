package vn.dondoc.accounts;

import java.security.SecureRandom;
import java.util.Locale;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import vn.dondoc.accounts.AccountRefusal.Reason;

/**
 * Makes, checks and hashes passwords.
 */
@Component
class Passwords {

	private static final int SHORTEST = 12;

	/**
	 * Without letters and digits that look alike.
	 */
	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int GROUPS = 5;

	private static final int GROUP = 4;

	private final SecureRandom random = new SecureRandom();

	private final PasswordEncoder encoder;

	Passwords(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	/**
	 * Twenty letters and digits in groups, easy to copy by hand; 116 bits.
	 */
	String random() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP; i++) {
			if (i > 0 && i % GROUP == 0) {
				password.append('-');
			}
			password.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

	String hash(String password) {
		String hash = this.encoder.encode(password);
		if (hash == null) {
			throw new IllegalArgumentException("There is no password to hash");
		}
		return hash;
	}

	boolean matches(String password, String hash) {
		return this.encoder.matches(password, hash);
	}

	boolean good(String username, String password) {
		try {
			check(username, password);
			return true;
		}
		catch (AccountRefusal ex) {
			return false;
		}
	}

	void check(String username, String password) {
		String composed = LongPasswords.composed(password);
		if (composed.codePointCount(0, composed.length()) < SHORTEST) {
			throw new AccountRefusal(Reason.PASSWORD_TOO_SHORT);
		}
		if (composed.toLowerCase(Locale.ROOT).contains(username)) {
			throw new AccountRefusal(Reason.PASSWORD_HAS_NAME);
		}
		if (CommonPasswords.contains(composed)) {
			throw new AccountRefusal(Reason.PASSWORD_COMMON);
		}
	}

}
