package vn.dondoc.notification.channel;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave. Where they go is {@code spring.mail.*}.
 *
 * @param folder where mails are written while no mail server is configured
 * @param dialogue how long one message may take on its connection, however slowly the
 * server answers
 * @param perConnection after how many messages a connection is closed and another opened
 */
@ConfigurationProperties("dondoc.mail")
public record ChannelSettings(@DefaultValue("data/mail") Path folder,
		@DefaultValue(ChannelSettings.DEFAULT_DIALOGUE) Duration dialogue, @DefaultValue("100") int perConnection) {

	/**
	 * How long one message may take unless it is set.
	 */
	public static final String DEFAULT_DIALOGUE = "2m";

	/**
	 * Checks the numbers.
	 */
	public ChannelSettings {
		if (dialogue.toMillis() < 1) {
			throw new IllegalArgumentException("dondoc.mail.dialogue is " + dialogue + "; expected more than 0");
		}
		if (perConnection < 1) {
			throw new IllegalArgumentException(
					"dondoc.mail.per-connection is " + perConnection + "; expected 1 or more");
		}
	}

}
