package vn.dondoc.accounts;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes of the same form as the server's, at a sixty-fourth of their cost.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

	private static final int CHEAPEST = 4;

	@Bean
	@Primary
	static PasswordEncoder quickPasswords() {
		return LongPasswords.over(new BCryptPasswordEncoder(CHEAPEST));
	}

}
