package vn.dondoc;

import java.util.Map;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets one set of migration scripts serve MySQL and H2: MySQL is told how to compare
 * codes (byte by byte) and texts (as Vietnamese is sorted); H2 needs no telling.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	private static final Map<String, String> MYSQL = Map.of("code", "character set utf8mb4 collate utf8mb4_bin", "text",
			"character set utf8mb4 collate utf8mb4_vietnamese_ci");

	private static final Map<String, String> H2 = Map.of("code", "", "text", "");

	@Bean
	FlywayConfigurationCustomizer collations(JdbcConnectionDetails connection) {
		boolean h2 = DatabaseDriver.fromJdbcUrl(connection.getJdbcUrl()) == DatabaseDriver.H2;
		return (flyway) -> flyway.placeholders(h2 ? H2 : MYSQL);
	}

}
