package vn.dondoc.rehearsal;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the files are that scenarios need: they are no part of a release.
 *
 * @param rules where the rule files are, and {@code tests/} beside them
 * @param config where {@code baseline.yml} is
 */
@ConfigurationProperties("dondoc")
record AdminFolders(@DefaultValue Rules rules, @DefaultValue Config config) {

	/**
	 * As the rules module reads it.
	 *
	 * @param dir the folder
	 */
	record Rules(@DefaultValue("rules") Path dir) {
	}

	/**
	 * As the evaluation reads it.
	 *
	 * @param dir the folder
	 */
	record Config(@DefaultValue("config") Path dir) {
	}

}
