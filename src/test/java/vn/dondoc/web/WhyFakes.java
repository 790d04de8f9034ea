package vn.dondoc.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.dondoc.evaluation.Explanations;
import vn.dondoc.rules.ReleaseTexts;

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
	ReleaseTexts releaseTexts() {
		return mock();
	}

}
