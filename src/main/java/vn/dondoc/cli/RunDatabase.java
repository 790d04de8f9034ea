package vn.dondoc.cli;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The server's database and all that a run needs of the server: no pages, nothing that
 * wakes or sends, no sign of life as a node. No {@code @Configuration}, so that the
 * server does not find it.
 */
@EnableAutoConfiguration(exclude = QuartzAutoConfiguration.class)
@AutoConfigurationPackage(basePackages = "vn.dondoc")
@ConfigurationPropertiesScan("vn.dondoc")
@ComponentScan(basePackages = "vn.dondoc",
		excludeFilters = {
				@Filter(type = FilterType.CUSTOM,
						classes = { TypeExcludeFilter.class, AutoConfigurationExcludeFilter.class }),
				@Filter(type = FilterType.REGEX, pattern = { "vn\\.dondoc\\.(web|schedule|monitoring|delivery)\\..*",
						"vn\\.dondoc\\.DondocApplication", "vn\\.dondoc\\.accounts\\.(FirstAdmin|EndpointRoles)" }) })
class RunDatabase {

	static ConfigurableApplicationContext open(List<String> settings) {
		SpringApplication application = new SpringApplication(RunDatabase.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLogStartupInfo(false);
		application.setLazyInitialization(true);
		List<String> all = new ArrayList<>(settings);
		// The run looks at the rule folder itself
		all.add("--dondoc.rules.watch=0s");
		return application.run(all.toArray(String[]::new));
	}

}
