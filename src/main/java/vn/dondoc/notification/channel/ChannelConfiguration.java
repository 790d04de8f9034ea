package vn.dondoc.notification.channel;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * Mails go to the server that {@code spring.mail.host} names, else into a folder.
 */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

	@Bean
	Channel channel(ObjectProvider<JavaMailSenderImpl> senders, ChannelSettings settings, ReturnPath returnPath,
			Clock clock) {
		JavaMailSenderImpl sender = senders.getIfAvailable();
		return (sender != null && StringUtils.hasText(sender.getHost()))
				? new SmtpChannel(sender, settings, returnPath, clock) : new FolderChannel(settings.folder());
	}

}
