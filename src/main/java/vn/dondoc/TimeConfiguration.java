package vn.dondoc;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the server. Nothing else asks the system for the time.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimeProperties.class)
class TimeConfiguration {

	@Bean
	Clock clock(TimeProperties properties) {
		Clock system = Clock.system(properties.zone());
		return (properties.clock().start() != null)
				? Clock.offset(system, properties.clock().start().distanceFrom(system)) : system;
	}

}
