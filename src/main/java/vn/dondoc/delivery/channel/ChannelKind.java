package vn.dondoc.delivery.channel;

import java.util.Arrays;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The channels that there are, each with the setting that asks for it. The first whose
 * setting says something takes every message; the last needs no setting, so that there
 * always is one.
 */
public enum ChannelKind {

	/**
	 * To the server that {@code spring.mail.host} names.
	 */
	SMTP("spring.mail.host"),
	/**
	 * Into a folder, so that nothing leaves the machine.
	 */
	FOLDER("dondoc.mail.folder");

	private final String setting;

	ChannelKind(String setting) {
		this.setting = setting;
	}

	/**
	 * The channel that takes every message.
	 * @param environment what is set
	 * @return the first that is asked for, else the last
	 */
	static ChannelKind chosen(Environment environment) {
		return Arrays.stream(values())
			.filter((kind) -> StringUtils.hasText(environment.getProperty(kind.setting)))
			.findFirst()
			.orElse(FOLDER);
	}

}
