package vn.dondoc.configfile;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the other files that admins edit are.
 *
 * @param dir the folder of {@code units.yml}, {@code baseline.yml} and {@code calendar/}
 */
@ConfigurationProperties("dondoc.config")
public record ConfigProperties(@DefaultValue("config") Path dir) {
}
