package vn.dondoc;

import java.util.Map;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes of the same form as the server's, at a sixty-fourth of their cost.
 */
@TestConfiguration(proxyBeanMethods = false)
class QuickPasswords {

	private static final int CHEAPEST = 4;

	@Bean
	@Primary
	static PasswordEncoder quickPasswords() {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(CHEAPEST)));
	}

}
