package vn.dondoc.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import vn.dondoc.findings.Explanations;
import vn.dondoc.releases.ReleaseTexts;
import vn.dondoc.runs.RunCalendars;

import static org.mockito.Mockito.mock;

/**
 * Who explains, in memory.
 */
@TestConfiguration(proxyBeanMethods = false)
class WhyFakes {

	@Bean
	Explanations explanations() {
		return mock();
	}

	@Bean
	RunCalendars runCalendars() {
		return mock();
	}

	@Bean
	ReleaseTexts releaseTexts() {
		return mock();
	}

}
