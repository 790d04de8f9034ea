package vn.dondoc.delivery.channel.folder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ChannelKind;
import vn.dondoc.delivery.channel.ConditionalOnChannel;

/**
 * Mails go into a folder while nothing else is set.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnChannel(ChannelKind.FOLDER)
class FolderConfiguration {

	@Bean
	Channel channel(FolderSettings settings) {
		return new FolderChannel(settings.folder());
	}

}
