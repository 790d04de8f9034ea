package vn.dondoc.notification;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.evaluation.Run;

/**
 * Where the links in mails lead.
 *
 * @param url the address under which readers reach dondoc
 */
@ConfigurationProperties("dondoc")
record LinkSettings(@DefaultValue("http://localhost:8080") URI url) {

	String toAlert(long id) {
		return to("alerts/" + id);
	}

	String toRun(@Nullable Run run) {
		return to((run != null) ? "runs/" + run.id() : "runs");
	}

	String toAudit() {
		return to("audit");
	}

	private String to(String path) {
		String base = this.url.toString();
		return (base.endsWith("/") ? base : base + "/") + path;
	}

}
