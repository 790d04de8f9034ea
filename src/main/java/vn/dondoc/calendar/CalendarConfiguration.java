package vn.dondoc.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
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

	@Bean
	LetterDays letterDays(WorkingCalendar calendar, LetterDaySettings settings) {
		return new LetterDays(calendar, settings.workingDaysOnly());
	}

	/**
	 * When letters go out.
	 *
	 * @param workingDaysOnly whether on working days only
	 */
	@ConfigurationProperties("dondoc.mail")
	record LetterDaySettings(@DefaultValue("true") boolean workingDaysOnly) {
	}

}
