package vn.dondoc.notification.channel.smtp;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import vn.dondoc.notification.channel.Channel;
import vn.dondoc.notification.channel.ChannelKind;
import vn.dondoc.notification.channel.ConditionalOnChannel;
import vn.dondoc.notification.channel.ReturnPath;

/**
 * Mails go to the server that {@code spring.mail.host} names.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnChannel(ChannelKind.SMTP)
class SmtpConfiguration {

	@Bean
	Channel channel(JavaMailSenderImpl server, SmtpSettings settings, ReturnPath returnPath, Clock clock) {
		return new SmtpChannel(server, settings, returnPath, clock);
	}

}
