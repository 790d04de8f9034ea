package vn.dondoc;

import java.io.IOException;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Lets one set of migration scripts serve MySQL and H2: MySQL is told how to compare
 * codes (byte by byte) and texts (as Vietnamese is sorted); H2 needs no telling.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseConfiguration.class);

	private static final Map<String, String> MYSQL = Map.of("code", "character set utf8mb4 collate utf8mb4_bin", "text",
			"character set utf8mb4 collate utf8mb4_vietnamese_ci");

	private static final Map<String, String> H2 = Map.of("code", "", "text", "");

	// Before anything connects; what cannot be made is told by the database
	@Bean
	static BeanFactoryPostProcessor databaseFile(Environment environment) {
		return (beans) -> {
			try {
				DatabaseFile.prepare(environment.getProperty("spring.datasource.url", ""));
			}
			catch (IOException ex) {
				logger.debug("The file of the database could not be made", ex);
			}
		};
	}

	@Bean
	FlywayConfigurationCustomizer collations(JdbcConnectionDetails connection) {
		boolean h2 = DatabaseDriver.fromJdbcUrl(connection.getJdbcUrl()) == DatabaseDriver.H2;
		return (flyway) -> flyway.placeholders(h2 ? H2 : MYSQL);
	}

}
