package vn.dondoc.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.dondoc.configfile.BadFileException;
import vn.dondoc.configfile.FileProblem;

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

	@Spec(Spec.Target.MIXEE)
	private @Nullable CommandSpec mixee;

	Path rules() {
		return this.rules;
	}

	/**
	 * The config folder, which need not be there unless it was asked for.
	 * @return the folder
	 */
	Path config() {
		boolean named = this.mixee != null && this.mixee.commandLine().getParseResult().hasMatchedOption("--config");
		if (named && !Files.isDirectory(this.config)) {
			throw new BadFileException(List.of(new FileProblem(this.config.toString(), 0, 0,
					(Files.exists(this.config) ? "is not a folder" : "does not exist")
							+ "; expected the folder that holds units.yml")));
		}
		return this.config;
	}

}
