package vn.dondoc.delivery.channel.smtp;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.dondoc.delivery.channel.Channel;

/**
 * How mails leave for a server. Which that is says {@code spring.mail.*}.
 *
 * @param dialogue how long one message may take on its connection, however slowly the
 * server answers
 * @param perConnection after how many messages a connection is closed and another opened
 */
@ConfigurationProperties("dondoc.mail")
public record SmtpSettings(@DefaultValue(Channel.DEFAULT_DIALOGUE) Duration dialogue,
		@DefaultValue("100") int perConnection) {

	/**
	 * Checks the numbers.
	 */
	public SmtpSettings {
		if (dialogue.toMillis() < 1) {
			throw new IllegalArgumentException("dondoc.mail.dialogue is " + dialogue + "; expected more than 0");
		}
		if (perConnection < 1) {
			throw new IllegalArgumentException(
					"dondoc.mail.per-connection is " + perConnection + "; expected 1 or more");
		}
	}

}
