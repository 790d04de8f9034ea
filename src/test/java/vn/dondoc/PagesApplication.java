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
 * The pages over what they read, which a test has to provide.
 */
@EnableAutoConfiguration(exclude = QuartzAutoConfiguration.class)
@Import(QuickPasswords.class)
@ComponentScan(excludeFilters = { @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
		@Filter(type = FilterType.REGEX, pattern = SignInApplication.OTHERS) })
public class PagesApplication {

}
