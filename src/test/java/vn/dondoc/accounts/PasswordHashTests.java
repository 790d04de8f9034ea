package vn.dondoc.accounts;

import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Other tests hash passwords at little cost; the server does not.
 */
class PasswordHashTests {

	@Test
	void theServerHashesByBcryptAtTheUsualCost() {
		PasswordEncoder encoder = new SecurityConfiguration().passwordEncoder();
		String hash = encoder.encode("correct horse battery");
		assertThat(hash).startsWith("{hmac-bcrypt}$2a$10$");
		assertThat(encoder.matches("correct horse battery", hash)).isTrue();
		assertThat(encoder.matches("correct horse", hash)).isFalse();
	}

}
