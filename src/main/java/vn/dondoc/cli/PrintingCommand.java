package vn.dondoc.cli;

import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import vn.dondoc.directives.Directive;

/**
 * A command that prints rows made of the admin's files.
 */
abstract class PrintingCommand implements Callable<Integer> {

	@Mixin
	private FilesMixin files = new FilesMixin();

	@Mixin
	private FormatMixin format = new FormatMixin();

	@Spec
	private @Nullable CommandSpec spec;

	FilesMixin files() {
		return this.files;
	}

	FormatMixin format() {
		return this.format;
	}

	Console console() {
		return Console.of(this.spec);
	}

	void requireKnown(DirectiveMixin directive, Workspace workspace) {
		String unknown = directive.unknown(workspace);
		if (unknown != null) {
			throw misused("no directive has the code '" + unknown + "'; known: "
					+ workspace.directives().all().stream().map(Directive::code).sorted().toList());
		}
	}

	/**
	 * The command was called wrongly.
	 */
	CommandLine.ParameterException misused(String message) {
		return new CommandLine.ParameterException(Objects.requireNonNull(this.spec).commandLine(), message);
	}

}
