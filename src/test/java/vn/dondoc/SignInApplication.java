package vn.dondoc;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import vn.dondoc.accounts.QuickPasswords;

/**
 * Only what sign-in needs: the journal, the accounts and a database.
 */
@EnableAutoConfiguration(exclude = QuartzAutoConfiguration.class)
@Import(QuickPasswords.class)
@ComponentScan(excludeFilters = { @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
		@Filter(type = FilterType.REGEX, pattern = SignInApplication.OTHERS + "|vn\\.dondoc\\.web\\..*") })
public class SignInApplication {

	/**
	 * Every module but the secret, the journal, the accounts and the pages.
	 */
	public static final String OTHERS = "vn\\.dondoc\\.(DondocApplication"
			+ "|(?!(secrets|journal|nodes|text|paging|accounts|web)\\.)\\w+\\..*)";

	/**
	 * A database of one's own, in memory.
	 */
	public static final String DATABASE = "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=MySQL;"
			+ "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";

}
