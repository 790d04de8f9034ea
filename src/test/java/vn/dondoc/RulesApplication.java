package vn.dondoc;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Only what rules need: the journal and a database.
 */
@EnableAutoConfiguration(exclude = { QuartzAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class })
@ConfigurationPropertiesScan("vn.dondoc.rules")
@ComponentScan(excludeFilters = { @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
		@Filter(type = FilterType.REGEX, pattern = RulesApplication.OTHERS) })
public class RulesApplication {

	/**
	 * Every module but the journal and the rules.
	 */
	static final String OTHERS = "vn\\.dondoc\\.(DondocApplication|(alerts|auditor|calendar|cli|compliance|configfile"
			+ "|evaluation|monitoring|notification|registry|schedule|security|web)\\..*)";

}
