package vn.dondoc.notification.channel;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

class ChannelConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
		.withBean(Clock.class, Clock::systemUTC)
		.withBean(ReturnPath.class, () -> (claim) -> "dondoc@dondoc.example")
		.withUserConfiguration(Mails.class);

	@Test
	void mailsBecomeFilesUntilAServerIsNamed() {
		this.runner
			.run((context) -> assertThat(context.getBean(Channel.class).destination()).isEqualTo("file:data/mail"));
		this.runner.withPropertyValues("spring.mail.host=", "dondoc.mail.folder=/var/mail/out")
			.run((context) -> assertThat(context.getBean(Channel.class).destination()).isEqualTo("file:/var/mail/out"));
	}

	@Test
	void theServerOfSpringMailIsUsedAndEveryTimeoutIsSet() {
		this.runner
			.withPropertyValues("spring.mail.host=mail.example", "spring.mail.port=465", "spring.mail.protocol=smtps",
					"spring.mail.properties.mail.smtps.timeout=1234", "spring.mail.properties.mail.smtps.chunksize=9")
			.run((context) -> {
				assertThat(context.getBean(Channel.class).destination()).isEqualTo("smtps://mail.example:465");
				assertThat(context.getBean(JavaMailSenderImpl.class).getSession().getProperties())
					.containsEntry("mail.smtps.timeout", "1234")
					.containsEntry("mail.smtps.connectiontimeout", "10000")
					.containsEntry("mail.smtps.writetimeout", "60000")
					.doesNotContainKey("mail.smtps.chunksize");
			});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ChannelSettings.class)
	@Import(ChannelConfiguration.class)
	static class Mails {

	}

}
