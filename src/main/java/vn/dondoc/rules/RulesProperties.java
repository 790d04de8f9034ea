package vn.dondoc.rules;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the rule files are.
 *
 * @param dir the folder that admins keep the rule files in
 */
@ConfigurationProperties("dondoc.rules")
record RulesProperties(@DefaultValue("rules") Path dir) {
}
