package vn.dondoc.notification;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the links in mails lead.
 *
 * @param url the address under which readers reach dondoc
 */
@ConfigurationProperties("dondoc")
record LinkSettings(@DefaultValue("http://localhost:8080") URI url) {

	String toAlert(long id) {
		String base = this.url.toString();
		return (base.endsWith("/") ? base : base + "/") + "alerts/" + id;
	}

}
