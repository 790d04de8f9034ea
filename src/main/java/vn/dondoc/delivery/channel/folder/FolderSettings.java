package vn.dondoc.delivery.channel.folder;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mails become files.
 *
 * @param folder where mails are written while no mail server is configured
 */
@ConfigurationProperties("dondoc.mail")
record FolderSettings(@DefaultValue("data/mail") Path folder) {
}
