package vn.dondoc.notices;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.dondoc.notices.mail.MailWriter;
import vn.dondoc.notices.mail.Sender;

/**
 * Every mail comes from the address that {@code dondoc.mail.from} names.
 */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

	@Bean
	MailWriter mailWriter(MailSettings settings, Clock clock) {
		return new MailWriter(Sender.of(settings.from()), clock);
	}

}
