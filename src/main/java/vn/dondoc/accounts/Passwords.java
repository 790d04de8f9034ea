package vn.dondoc.accounts;

import java.nio.charset.StandardCharsets;
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
	 * BCrypt regards no more.
	 */
	private static final int LONGEST_IN_BYTES = 72;

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
		checkLength(password);
		return encode(password);
	}

	boolean matches(String password, String hash) {
		return bytes(password) <= LONGEST_IN_BYTES && this.encoder.matches(password, hash);
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
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			throw new AccountRefusal(Reason.PASSWORD_TOO_SHORT);
		}
		checkLength(password);
		if (password.toLowerCase(Locale.ROOT).contains(username)) {
			throw new AccountRefusal(Reason.PASSWORD_HAS_NAME);
		}
	}

	private static void checkLength(String password) {
		if (bytes(password) > LONGEST_IN_BYTES) {
			throw new AccountRefusal(Reason.PASSWORD_TOO_LONG);
		}
	}

	private static int bytes(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length;
	}

	private String encode(String password) {
		String hash = this.encoder.encode(password);
		if (hash == null) {
			throw new IllegalArgumentException("There is no password to hash");
		}
		return hash;
	}

}
