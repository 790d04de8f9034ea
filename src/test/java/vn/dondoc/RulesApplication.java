package vn.dondoc;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import vn.dondoc.accounts.AccountsAlone;

/**
 * Only what rules need: the journal, accounts without sign-in, and a database.
 */
@EnableAutoConfiguration(exclude = { QuartzAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class })
@Import(AccountsAlone.class)
@ConfigurationPropertiesScan("vn.dondoc.releases")
@ComponentScan(excludeFilters = { @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
		@Filter(type = FilterType.REGEX, pattern = RulesApplication.OTHERS) })
public class RulesApplication {

	/**
	 * Every module but the journal, the rules and their releases.
	 */
	static final String OTHERS = "vn\\.dondoc\\.(DondocApplication"
			+ "|(?!(secrets|journal|nodes|facts|text|paging|configfile|rules|releases)\\.)\\w+\\..*)";

}
