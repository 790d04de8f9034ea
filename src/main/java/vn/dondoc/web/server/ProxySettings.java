package vn.dondoc.web.server;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stands in front.
 *
 * @param proxies the addresses of the proxies that are believed when they say from where
 * and by which scheme a request came; without any nobody is believed
 */
@ConfigurationProperties("dondoc")
record ProxySettings(@DefaultValue List<String> proxies) {

	/**
	 * The proxies as one expression.
	 */
	String pattern() {
		return String.join("|", this.proxies.stream().map((proxy) -> proxy.strip().replace(".", "\\.")).toList());
	}

}
