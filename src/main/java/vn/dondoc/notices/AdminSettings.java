package vn.dondoc.notices;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.dondoc.registry.Mailbox;

/**
 * Whom trouble is told to.
 *
 * @param admins the addresses of the admins; without any nobody is told, and the pages
 * say so
 */
@ConfigurationProperties("dondoc.mail")
public record AdminSettings(@DefaultValue List<String> admins) {

	/**
	 * Takes plain addresses.
	 * @throws IllegalArgumentException when one is none
	 */
	public AdminSettings {
		admins = admins.stream().map(AdminSettings::plain).distinct().toList();
	}

	private static String plain(String address) {
		return Mailbox.of(address)
			.orElseThrow(() -> new IllegalArgumentException("dondoc.mail.admins has '" + address
					+ "'; expected addresses such as admin@example.org, separated by commas"));
	}

}
