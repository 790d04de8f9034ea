package vn.dondoc.evaluation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.calendar.Calendars;
import vn.dondoc.calendar.WorkingCalendar;

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
