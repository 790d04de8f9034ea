package vn.dondoc.delivery.mailbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passwords reach mail servers.
 *
 * @param passwordsWithoutTls whether they may be sent where everybody on the way reads
 * them; otherwise a server that offers no TLS is neither signed in to nor sent anything
 */
@ConfigurationProperties("dondoc.mail")
public record PasswordSettings(@DefaultValue("false") boolean passwordsWithoutTls) {
}
