package vn.dondoc.notification.channel;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave. Where they go is {@code spring.mail.*}.
 *
 * @param folder where mails are written while no mail server is configured
 */
@ConfigurationProperties("dondoc.mail")
record ChannelSettings(@DefaultValue("data/mail") Path folder) {
}
