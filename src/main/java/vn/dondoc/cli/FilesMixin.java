package vn.dondoc.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/**
 * Where the admin's files are.
 */
final class FilesMixin {

	@Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules",
			description = "The folder of rule files (default: ${DEFAULT-VALUE}).")
	private Path rules = Path.of("rules");

	@Option(names = "--config", paramLabel = "DIR", defaultValue = "config",
			description = "The folder of units.yml, baseline.yml and calendar/ (default: ${DEFAULT-VALUE}).")
	private Path config = Path.of("config");

	Path rules() {
		return this.rules;
	}

	Path config() {
		return this.config;
	}

}
