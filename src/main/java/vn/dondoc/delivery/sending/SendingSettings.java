package vn.dondoc.delivery.sending;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.dondoc.delivery.channel.Channel;

/**
 * How much is sent at once.
 *
 * @param lease how long a node may be at work on what it has claimed before another takes
 * over; longer than a dialogue
 * @param dialogue how long one message may take on its connection
 * @param connections over how many connections a node sends at once
 * @param batch how many messages a node claims at once and holds in memory
 * @param rate how fast mails go to one domain
 */
@ConfigurationProperties("dondoc.mail")
record SendingSettings(@DefaultValue("5m") Duration lease, @DefaultValue(Channel.DEFAULT_DIALOGUE) Duration dialogue,
		@DefaultValue("2") int connections, @DefaultValue("50") int batch, @DefaultValue Rate rate) {

	SendingSettings {
		check(connections >= 1 && connections <= 100, "dondoc.mail.connections", connections, "1 to 100");
		check(batch >= 1 && batch <= 1000, "dondoc.mail.batch", batch, "1 to 1000");
		check(dialogue.compareTo(lease) < 0, "dondoc.mail.dialogue", dialogue, "less than dondoc.mail.lease, " + lease);
	}

	SendingSettings over(int others) {
		return new SendingSettings(this.lease, this.dialogue, others, this.batch, this.rate);
	}

	private static void check(boolean holds, String name, Object value, String expected) {
		if (!holds) {
			throw new IllegalArgumentException(name + " is " + value + "; expected " + expected);
		}
	}

	/**
	 * How fast mails go, so that a provider does not take them for spam. By node.
	 *
	 * @param perMinute how many messages a minute to one domain; 0 for any number
	 * @param domains other numbers for some domains
	 */
	record Rate(@DefaultValue("0") int perMinute, @DefaultValue Map<String, Integer> domains) {

		Rate {
			check(perMinute >= 0, "dondoc.mail.rate.per-minute", perMinute, "0 or more");
			domains.forEach(
					(domain, limit) -> check(limit >= 0, "dondoc.mail.rate.domains." + domain, limit, "0 or more"));
		}

	}

}
