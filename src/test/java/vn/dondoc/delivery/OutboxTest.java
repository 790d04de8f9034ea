package vn.dondoc.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.delivery.sending.Outcomes;
import vn.dondoc.nodes.DatabaseClock;
import vn.dondoc.nodes.ThisNode;

/**
 * Starts letters and their delivery on a database of their own, beside a {@link Scene}.
 * Nothing is rolled back: what is tested is what is committed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@DataJpaTest(showSql = false,
		includeFilters = @Filter(type = FilterType.REGEX,
				pattern = "vn\\.dondoc\\.(secrets|journal|notices|delivery)\\.([a-z]+\\.)*[A-Za-z]+"),
		excludeFilters = @Filter(type = FilterType.REGEX,
				pattern = "vn\\.dondoc\\.(secrets|notices|delivery)\\..*Tests?(\\$.*)?"),
		properties = {
				"spring.datasource.url=jdbc:h2:mem:outbox;DB_CLOSE_DELAY=-1;MODE=MySQL;"
						+ "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
				"spring.flyway.placeholders.code=", "spring.flyway.placeholders.text=",
				"dondoc.mail.folder=target/mail-tests" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration({ FlywayAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
		JdbcClientAutoConfiguration.class })
@Import({ Scene.class, DatabaseClock.class, ThisNode.class, Outcomes.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface OutboxTest {

}
