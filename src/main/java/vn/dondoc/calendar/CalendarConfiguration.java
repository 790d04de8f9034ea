package vn.dondoc.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.dondoc.configfile.ConfigProperties;

/**
 * The calendar that the server reckons by.
 */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

	@Bean
	WorkingCalendar workingCalendar(ConfigProperties properties) {
		return Calendars.read(properties.dir());
	}

}
