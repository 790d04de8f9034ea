package vn.dondoc.delivery.channel.smtp;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ChannelKind;
import vn.dondoc.delivery.channel.ConditionalOnChannel;
import vn.dondoc.delivery.channel.ReturnPath;
import vn.dondoc.delivery.mailbox.PasswordSettings;

/**
 * Mails go to the server that {@code spring.mail.host} names.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnChannel(ChannelKind.SMTP)
class SmtpConfiguration {

	@Bean
	Channel channel(JavaMailSenderImpl server, SmtpSettings settings, PasswordSettings passwords, ReturnPath returnPath,
			Clock clock) {
		return new SmtpChannel(server, settings, passwords, returnPath, clock);
	}

}
