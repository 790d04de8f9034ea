package vn.dondoc.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * The server's database, opened for its journal alone: no table is made, no file of a
 * database or secret that is not there. No {@code @Configuration}, so that the server
 * does not find it.
 */
@ComponentScan({ "vn.dondoc.journal", "vn.dondoc.secrets" })
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
		JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		TransactionAutoConfiguration.class })
class JournalDatabase {

	static ConfigurableApplicationContext open(List<String> settings) {
		SpringApplication application = new SpringApplication(JournalDatabase.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLogStartupInfo(false);
		application.setRegisterShutdownHook(false);
		// What cannot be had is said by the command, which asks for it
		application.setLazyInitialization(true);
		application.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>) (context) -> {
			String url = context.getEnvironment().getProperty("spring.datasource.url", "");
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("journal", Map.of("spring.datasource.url", onlyIfThere(url))));
		});
		ConfigurableApplicationContext database = application.run(settings.toArray(String[]::new));
		try {
			requireSecret(database.getEnvironment());
			return database;
		}
		catch (UnusableException ex) {
			database.close();
			throw ex;
		}
	}

	private static void requireSecret(Environment environment) {
		Path file = Path.of(environment.getProperty("dondoc.secret.file", "data/secret"));
		if (!StringUtils.hasText(environment.getProperty("dondoc.secret.key")) && !Files.exists(file)) {
			throw new UnusableException(
					"The secret that the journal was written with is not in " + file.toAbsolutePath()
							+ "; start this in the server’s folder, or set dondoc.secret.file or dondoc.secret.key");
		}
	}

	private static String onlyIfThere(String url) {
		return (url.startsWith("jdbc:h2:") && !url.contains("IFEXISTS")) ? url + ";IFEXISTS=TRUE" : url;
	}

	// Nothing is written, so nothing is dated
	@Bean
	Clock clock() {
		return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
	}

	/**
	 * There is nothing to read, or nothing to check it with.
	 */
	static class UnusableException extends RuntimeException {

		private static final long serialVersionUID = 1;

		UnusableException(String message) {
			super(message);
		}

	}

}
