package vn.dondoc.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave. Where they go is {@code spring.mail.*}.
 *
 * @param from whom mails come from, {@code name <address>} or an address alone
 */
@ConfigurationProperties("dondoc.mail")
public record MailSettings(@DefaultValue("dondoc <dondoc@dondoc.example>") String from) {
}
